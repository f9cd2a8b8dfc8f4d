using System.Reflection;
using Huijian.Publish;
using Huijian.Publish.Pages;
using Microsoft.AspNetCore.Components;

namespace Huijian.Tests.Publish;

/// <summary>Parts set their parameters by hand: none may be forgotten.</summary>
public sealed class DrawnTests
{
    public static TheoryData<Type> Parts =>
        [.. typeof(Drawn).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Drawn)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_parameter_is_taken(Type part)
    {
        var drawn = (Drawn)Activator.CreateInstance(part)!;
        var parameters = part.GetProperties().Where(property => property.GetCustomAttribute<ParameterAttribute>() is not null).ToList();
        Assert.NotEmpty(parameters);
        foreach (var parameter in parameters)
        {
            object? given = parameter.PropertyType switch
            {
                var type when type == typeof(string) => "给的",
                var type when type == typeof(bool) => !(bool)parameter.GetValue(drawn)!,
                var type when type == typeof(int) => 7,
                var type when type == typeof(Edition) => new Edition(),
                _ => null,
            };
            drawn.Take(parameter.Name, given);
            Assert.Equal(given, parameter.GetValue(drawn));
        }
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Another_parameter_is_refused(Type part) =>
        Assert.Throws<ArgumentException>(() => ((Drawn)Activator.CreateInstance(part)!).Take("Nix", null));

    [Fact]
    public void What_failed_half_way_leaves_nothing_on_the_next_page()
    {
        var whole = Drawing.Of(TextPages.About, new Edition()).ToArray();
        var broken = new Page("/x", typeof(TextView), new TextSheet("/x", "坏页", "Broken", [null!], [], Hidden: false));
        Assert.Throws<NullReferenceException>(() => Drawing.Of(broken, new Edition()).Length);
        Assert.Equal(whole, Drawing.Of(TextPages.About, new Edition()).ToArray());
    }
}
