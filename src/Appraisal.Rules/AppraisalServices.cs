using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Appraisal.Rules;

/// <summary>Registers the appraisal services with dependency injection.</summary>
public static class AppraisalServices
{
    /// <summary>Adds a singleton <see cref="AppraisalCatalog"/> over the folders that the options name.</summary>
    /// <example><code>services.AddAppraisal(o => o.AddSchemes("schemes"));</code></example>
    public static IServiceCollection AddAppraisal(this IServiceCollection services, Action<AppraisalServiceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new AppraisalServiceOptions();
        configure(options);
        services.TryAddSingleton(_ => new AppraisalCatalog([.. options.Folders]));
        return services;
    }
}

/// <summary>Where the catalog finds its packages.</summary>
public sealed class AppraisalServiceOptions
{
    private readonly List<string> _folders = [];

    /// <summary>The folders, in the order in which they were added.</summary>
    public IReadOnlyList<string> Folders => _folders;

    /// <summary>Adds a folder that holds packages, or a package itself.</summary>
    public AppraisalServiceOptions AddSchemes(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _folders.Add(folder);
        return this;
    }
}
