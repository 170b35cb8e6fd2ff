namespace AmpController.Control
{
    /// <summary>Numbers of faults (1 to 99) and console errors (100 and up); names, texts and remedies are in <see cref="FaultTable"/>.</summary>
    public enum FaultCode : byte
    {
        /// <summary>Nothing is wrong.</summary>
        None = 0,

        /// <summary>The volume IC refused a transfer twice.</summary>
        VolumeNack = 1,

        /// <summary>The audio bus did not move within the platform's 1 s.</summary>
        VolumeTimeout = 2,

        /// <summary>The volume IC read back something else than was written.</summary>
        VolumeMismatch = 3,

        /// <summary>The volume IC does not keep the configuration it was given.</summary>
        VolumeConfig = 4,

        /// <summary>The audio bus adapter failed.</summary>
        VolumeBus = 5,

        /// <summary>The display does not answer.</summary>
        DisplayNack = 10,

        /// <summary>The display bus did not move within the platform's 1 s.</summary>
        DisplayTimeout = 11,

        /// <summary>The display bus adapter failed.</summary>
        DisplayBus = 12,

        /// <summary>The rails are not good.</summary>
        RailsLow = 20,

        /// <summary>Direct current at the amp's output.</summary>
        DcTrip = 21,

        /// <summary>A pass of the firmware threw an exception.</summary>
        Internal = 30,

        /// <summary>The console's serial port could not be opened.</summary>
        ConsoleAbsent = 31,

        /// <summary>The stored settings cannot be read: defaults are used.</summary>
        StoreCorrupt = 40,

        /// <summary>The stored settings are of a newer or another firmware: defaults are used, and what is stored is left alone.</summary>
        StoreForeign = 41,

        /// <summary>Settings cannot be written.</summary>
        StoreFailed = 42,

        /// <summary>The knob's switch has been down since the start, or for very long; so for each button, in the order of the front.</summary>
        KnobSwitchStuck = 43,

        /// <summary>The gain button is stuck.</summary>
        GainButtonStuck = 44,

        /// <summary>The mute button is stuck.</summary>
        MuteButtonStuck = 45,

        /// <summary>Console: no such command.</summary>
        UnknownCommand = 100,

        /// <summary>Console: an argument is missing or cannot be read.</summary>
        BadArgument = 101,

        /// <summary>Console: a number is outside its range.</summary>
        OutOfRange = 102,

        /// <summary>Console: not possible in this state.</summary>
        NotNow = 103,

        /// <summary>Console: the line was longer than 128 characters.</summary>
        LineTooLong = 104,

        /// <summary>Console: the line held bytes that are not printable ASCII.</summary>
        BadCharacter = 105,

        /// <summary>Console: bytes were lost because they came faster than they could be read.</summary>
        InputOverrun = 106,

        /// <summary>Console: the fault cannot be cleared.</summary>
        FaultStays = 107,

        /// <summary>Console: no such setting.</summary>
        UnknownSetting = 108,

        /// <summary>Console: no headphones have that name.</summary>
        NoSuchHeadphones = 109,

        /// <summary>Console: several headphones have all the words in their name.</summary>
        SeveralFit = 110,

        /// <summary>Console: no plug is in and the line names no jack.</summary>
        NoJackInUse = 111,

        /// <summary>Console: no headphones are chosen for the jack.</summary>
        NoneChosen = 112,

        /// <summary>Console: the figures of own headphones cannot be right.</summary>
        BadFigures = 113,

        /// <summary>Console: the name of own headphones is too long.</summary>
        BadName = 114,

        /// <summary>Console: own headphones would have the name of others.</summary>
        NameTaken = 115,

        /// <summary>Console: every place for own headphones is taken.</summary>
        NoPlaceLeft = 116,

        /// <summary>Console: own headphones cannot be deleted because a jack has them.</summary>
        HeadphonesInUse = 117,

        /// <summary>Console: no volume waits to be confirmed.</summary>
        NothingHeld = 118,

        /// <summary>Console: the board has no such jack.</summary>
        NotFitted = 119,

        /// <summary>Console: service is off, and this needs it.</summary>
        ServiceOff = 120,

        /// <summary>Console: service cannot begin.</summary>
        NoService = 121,

        /// <summary>Console: nothing may be written on the display's bus by hand.</summary>
        ReadOnly = 122,
    }
}
