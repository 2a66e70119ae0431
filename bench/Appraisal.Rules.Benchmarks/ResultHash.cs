using System.Security.Cryptography;
using System.Text;

namespace Appraisal.Rules.Benchmarks;

/// <summary>A hash over lines of results.</summary>
internal sealed class ResultHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(string line) => _hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));

    public string Whole() => Convert.ToHexStringLower(_hash.GetHashAndReset())[..16];

    public void Dispose() => _hash.Dispose();
}
