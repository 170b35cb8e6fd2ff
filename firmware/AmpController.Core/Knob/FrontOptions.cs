namespace AmpController.Knob
{
    /// <summary>How the front behaves: from Board.cs, then live from the settings. Nothing here reaches the sound.</summary>
    public sealed class FrontOptions
    {
        /// <summary>Without input for this long the screen dims; ms, 0 = never.</summary>
        public int DimMs = 30000;

        /// <summary>Without input for this long it goes dark, or to the saver; ms, 0 = never.</summary>
        public int OffMs = 300000;

        /// <summary>True for a small wandering volume in place of a dark screen.</summary>
        public bool HasSaver;

        /// <summary>Contrast of the lit panel, 1 to 255; 207 is what the display's library sets.</summary>
        public int Contrast = 207;

        /// <summary>Transitions of the encoder in a detent: 4, or 2 for one that rests also with both contacts closed.</summary>
        public int TransitionsPerDetent = 4;

        /// <summary>True for an encoder whose channels are swapped.</summary>
        public bool IsReversed;

        /// <summary>True to let fast turns count more than their detents.</summary>
        public bool IsAccelerated = true;

        /// <summary>A click of the knob; while a volume is held it confirms that instead.</summary>
        public FrontAction KnobPress = FrontAction.Mute;

        /// <summary>Two clicks of the knob; a click then waits whether a second one comes.</summary>
        public FrontAction KnobTwice;

        /// <summary>The knob held.</summary>
        public FrontAction KnobHold = FrontAction.Menu;

        /// <summary>The gain button pressed.</summary>
        public FrontAction GainPress = FrontAction.NextGain;

        /// <summary>The gain button held.</summary>
        public FrontAction GainHold = FrontAction.LowGain;

        /// <summary>The mute button pressed.</summary>
        public FrontAction MutePress = FrontAction.Mute;

        /// <summary>The mute button held.</summary>
        public FrontAction MuteHold;
    }
}
