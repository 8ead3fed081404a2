namespace Recoupe.Lab.Train;

/// <summary>Logistic regression with a ridge, by Newton's method: the same examples give the same weights.</summary>
internal static class LogisticRegression
{
    private const int Rounds = 25;

    /// <param name="examples">Features, whether it holds, and how much it counts.</param>
    /// <param name="ridge">How strongly weights are held towards 0; the first, the bias, is free.</param>
    public static double[] Train(IReadOnlyList<(double[] Features, bool Holds, double Weight)> examples, double ridge)
    {
        var count = examples[0].Features.Length;
        var weights = new double[count];
        for (var round = 0; round < Rounds; round++)
        {
            var slope = new double[count];
            var curve = new double[count, count];
            foreach (var (features, holds, weight) in examples)
            {
                double sum = 0;
                for (var i = 0; i < count; i++) sum += weights[i] * features[i];
                var p = 1 / (1 + Math.Exp(-sum));
                var bend = Math.Max(weight * p * (1 - p), 1e-9);
                for (var i = 0; i < count; i++)
                {
                    if (features[i] == 0) continue;
                    slope[i] += weight * ((holds ? 1 : 0) - p) * features[i];
                    for (var k = 0; k <= i; k++) curve[i, k] += bend * features[i] * features[k];
                }
            }
            for (var i = 0; i < count; i++)
            {
                for (var k = 0; k < i; k++) curve[k, i] = curve[i, k];
                slope[i] -= i == 0 ? 0 : ridge * weights[i];
                curve[i, i] += i == 0 ? 1e-6 : ridge;
            }
            var step = Solve(curve, slope);
            for (var i = 0; i < count; i++) weights[i] += step[i];
        }
        return weights;
    }

    /// <summary>Gaussian elimination with the largest pivot.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var count = right.Length;
        for (var column = 0; column < count; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < count; row++)
                if (Math.Abs(matrix[row, column]) > Math.Abs(matrix[pivot, column])) pivot = row;
            for (var k = 0; k < count; k++) (matrix[column, k], matrix[pivot, k]) = (matrix[pivot, k], matrix[column, k]);
            (right[column], right[pivot]) = (right[pivot], right[column]);
            for (var row = column + 1; row < count; row++)
            {
                var factor = matrix[row, column] / matrix[column, column];
                if (factor == 0) continue;
                for (var k = column; k < count; k++) matrix[row, k] -= factor * matrix[column, k];
                right[row] -= factor * right[column];
            }
        }
        for (var row = count - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < count; k++) right[row] -= matrix[row, k] * right[k];
            right[row] /= matrix[row, row];
        }
        return right;
    }
}
