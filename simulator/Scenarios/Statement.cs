namespace VirtualAmp.Scenarios;

/// <summary>One line of a scenario; the kinds are nested here. Times are nanoseconds of virtual time.</summary>
/// <param name="Line">Line in the file, from 1.</param>
public abstract record Statement(int Line)
{
    /// <summary>`board KEY=VALUE ...`</summary>
    public sealed record Board(int Line, IReadOnlyList<BoardKey> Keys) : Statement(Line);

    /// <summary>`power on`</summary>
    public sealed record PowerOn(int Line) : Statement(Line);

    /// <summary>`power off`</summary>
    public sealed record PowerOff(int Line) : Statement(Line);

    /// <summary>`power dip TIME`</summary>
    public sealed record PowerDip(int Line, long ForNs) : Statement(Line);

    /// <summary>`reset`</summary>
    public sealed record Reset(int Line) : Statement(Line);

    /// <summary>`wait TIME`</summary>
    public sealed record Wait(int Line, long ForNs) : Statement(Line);

    /// <summary>`wait until CONDITION... within TIME`</summary>
    public sealed record WaitUntil(int Line, IReadOnlyList<Condition> Conditions, long WithinNs) : Statement(Line);

    /// <summary>`plug JACK`</summary>
    public sealed record Plug(int Line, string Jack) : Statement(Line);

    /// <summary>`unplug JACK [bounce TIME]`; null leaves the bounce to the model.</summary>
    public sealed record Unplug(int Line, string Jack, long? BounceNs) : Statement(Line);

    /// <summary>`knob DETENTS [over TIME]`; clockwise is positive.</summary>
    public sealed record Knob(int Line, int Detents, long OverNs) : Statement(Line);

    /// <summary>`press BUTTON [for TIME]`</summary>
    public sealed record Press(int Line, string Button, long ForNs) : Statement(Line);

    /// <summary>`press knob twice`</summary>
    public sealed record PressTwice(int Line) : Statement(Line);

    /// <summary>`type "TEXT"`: the text and a carriage return.</summary>
    public sealed record Type(int Line, string Text) : Statement(Line);

    /// <summary>`fault volume nack|stuck|corrupt|off|slow|clear`</summary>
    public sealed record VolumeFault(int Line, string What) : Statement(Line);

    /// <summary>`fault volume slow TIME`: so long after each byte.</summary>
    public sealed record SlowVolume(int Line, long StretchNs) : Statement(Line);

    /// <summary>`fault display nack|stuck|clear`</summary>
    public sealed record DisplayFault(int Line, string What) : Statement(Line);

    /// <summary>`fault dc VOLTAGE` and, with 0, `fault dc clear`; volts.</summary>
    public sealed record DcFault(int Line, double Volts) : Statement(Line);

    /// <summary>`fault rails low` and, with <paramref name="Low"/> false, `fault rails clear`.</summary>
    public sealed record RailsFault(int Line, bool Low) : Statement(Line);

    /// <summary>`fault hang`</summary>
    public sealed record Hang(int Line) : Statement(Line);

    /// <summary>`expect CONDITION...`</summary>
    public sealed record Expect(int Line, IReadOnlyList<Condition> Conditions) : Statement(Line);

    /// <summary>`screenshot FILE`; relative to the scenario's folder.</summary>
    public sealed record Screenshot(int Line, string Path) : Statement(Line)
    {
        /// <summary>The file to write for a scenario of that name.</summary>
        public string FileBeside(string scenario) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(scenario) ?? "", Path);
    }
}
