namespace AmpController.Control
{
    /// <summary>
    /// The one table of faults (1 to 99) and console errors (100 and up): log, screen, console and docs/console.md take
    /// their words from here. A console error has a text only: it is never on, so nothing prints its name or its remedy, and
    /// docs/console.md alone has them. Switches, because the device prints an enum as its number.
    /// </summary>
    public static class FaultTable
    {
        /// <summary>Name of a fault as the source, scenarios and the log spell it.</summary>
        /// <returns>The enum's name, "none" for <see cref="FaultCode.None"/>, "unknown" for a number that is not in the table.</returns>
        public static string Name(FaultCode code)
        {
            switch (code)
            {
                case FaultCode.None: return "none";
                case FaultCode.VolumeNack: return "VolumeNack";
                case FaultCode.VolumeTimeout: return "VolumeTimeout";
                case FaultCode.VolumeMismatch: return "VolumeMismatch";
                case FaultCode.VolumeConfig: return "VolumeConfig";
                case FaultCode.VolumeBus: return "VolumeBus";
                case FaultCode.DisplayNack: return "DisplayNack";
                case FaultCode.DisplayTimeout: return "DisplayTimeout";
                case FaultCode.DisplayBus: return "DisplayBus";
                case FaultCode.RailsLow: return "RailsLow";
                case FaultCode.DcTrip: return "DcTrip";
                case FaultCode.Internal: return "Internal";
                case FaultCode.ConsoleAbsent: return "ConsoleAbsent";
                case FaultCode.StoreCorrupt: return "StoreCorrupt";
                case FaultCode.StoreForeign: return "StoreForeign";
                case FaultCode.StoreFailed: return "StoreFailed";
                case FaultCode.KnobSwitchStuck: return "KnobSwitchStuck";
                case FaultCode.GainButtonStuck: return "GainButtonStuck";
                case FaultCode.MuteButtonStuck: return "MuteButtonStuck";
                default: return "unknown";
            }
        }

        /// <summary>What happened, as one clause without a full stop, at most 64 characters so that an ERR line fits a terminal.</summary>
        public static string Text(FaultCode code)
        {
            switch (code)
            {
                case FaultCode.None: return "nothing is wrong";
                case FaultCode.VolumeNack: return "the volume IC refused a transfer twice";
                case FaultCode.VolumeTimeout: return "the audio bus was stuck for a second";
                case FaultCode.VolumeMismatch: return "the volume IC read back another volume than it was told";
                case FaultCode.VolumeConfig: return "the volume IC does not keep its configuration";
                case FaultCode.VolumeBus: return "the driver of the audio bus failed";
                case FaultCode.DisplayNack: return "the display does not answer";
                case FaultCode.DisplayTimeout: return "the display bus was stuck for a second";
                case FaultCode.DisplayBus: return "the driver of the display bus failed";
                case FaultCode.RailsLow: return "the supply rails are not good";
                case FaultCode.DcTrip: return "there was direct current at the amp's output";
                case FaultCode.Internal: return "the firmware met an error of its own";
                case FaultCode.ConsoleAbsent: return "the console's serial port could not be opened";
                case FaultCode.StoreCorrupt: return "settings were damaged; older ones or defaults are used";
                case FaultCode.StoreForeign: return "the stored settings are of another firmware; defaults are used";
                case FaultCode.StoreFailed: return "settings cannot be written";
                case FaultCode.KnobSwitchStuck: return "the knob's switch does not let go";
                case FaultCode.GainButtonStuck: return "the gain button does not let go";
                case FaultCode.MuteButtonStuck: return "the mute button does not let go";
                case FaultCode.UnknownCommand: return "no such command; try help";
                case FaultCode.BadArgument: return "an argument is missing or cannot be read";
                case FaultCode.OutOfRange: return "the number is outside its range";
                case FaultCode.NotNow: return "not possible in this state";
                case FaultCode.LineTooLong: return "the line is longer than 128 characters";
                case FaultCode.BadCharacter: return "the line holds a byte that is not printable ASCII";
                case FaultCode.InputOverrun: return "bytes came faster than they could be read";
                case FaultCode.FaultStays: return "the cause is still there, or only a restart ends it";
                case FaultCode.UnknownSetting: return "no such setting; try set";
                case FaultCode.NoSuchHeadphones: return "no such headphones; see hp list";
                case FaultCode.SeveralFit: return "several fit; hp list <words> shows them";
                case FaultCode.NoJackInUse: return "no jack is in use; name one: main, aux or bal";
                case FaultCode.NoneChosen: return "no headphones are chosen for that jack";
                case FaultCode.BadFigures: return "believed are 4 to 3000 ohm and 70 to 135 dB SPL at 1 V";
                case FaultCode.BadName: return "own names have 1 to 20 characters, and mean nothing to hp set";
                case FaultCode.NameTaken: return "headphones with that name exist already";
                case FaultCode.NoPlaceLeft: return "all 4 places are taken; hp delete frees one";
                case FaultCode.HeadphonesInUse: return "a jack has these headphones";
                case FaultCode.NothingHeld: return "no volume is held after a plug-in";
                case FaultCode.NotFitted: return "this board has no such jack";
                case FaultCode.ServiceOff: return "service is off; see help service";
                case FaultCode.NoService: return "service needs Ready or Fault, and every jack empty";
                case FaultCode.ReadOnly: return "only reads here: what the screen shows must be true";
                default: return "a number that the table of faults does not hold";
            }
        }

        /// <summary>What the user notices of a fault, as one clause without a full stop.</summary>
        public static string Effect(FaultCode code)
        {
            switch (code)
            {
                case FaultCode.None: return "nothing";
                case FaultCode.VolumeNack:
                case FaultCode.VolumeTimeout:
                case FaultCode.VolumeMismatch:
                case FaultCode.VolumeConfig:
                case FaultCode.VolumeBus: return "silence; the amp tries again by itself and comes back at min";
                case FaultCode.DisplayNack:
                case FaultCode.DisplayTimeout:
                case FaultCode.DisplayBus: return "a dark or old screen; the amp plays on";
                case FaultCode.RailsLow: return "silence; the amp starts again when the rails are good";
                case FaultCode.DcTrip: return "silence until you clear it, also over power cuts";
                case FaultCode.Internal: return "silence until a restart";
                case FaultCode.ConsoleAbsent: return "no console; the amp plays on";
                case FaultCode.StoreCorrupt:
                case FaultCode.StoreForeign: return "settings are not what they were; the amp plays on";
                case FaultCode.StoreFailed: return "changes are lost with the power; the amp plays on";
                case FaultCode.KnobSwitchStuck:
                case FaultCode.GainButtonStuck:
                case FaultCode.MuteButtonStuck: return "it is ignored until it lets go; the amp plays on";
                default: return "unknown";
            }
        }

        /// <summary>What to do about a fault, as one clause without a full stop.</summary>
        public static string Remedy(FaultCode code)
        {
            switch (code)
            {
                case FaultCode.None: return "nothing to do";
                case FaultCode.VolumeNack: return "check the volume IC's supply, address pins and the SDA and SCL wires";
                case FaultCode.VolumeTimeout: return "look for a short on SDA or SCL and for missing pull-ups, then power-cycle";
                case FaultCode.VolumeMismatch: return "shorten the audio bus, check its pull-ups and the IC's decoupling";
                case FaultCode.VolumeConfig: return "check that the IC on the board is the one that Board.cs names";
                case FaultCode.VolumeBus: return "check the audio bus pins in Board.cs, then power-cycle";
                case FaultCode.DisplayNack: return "check the display's cable and address";
                case FaultCode.DisplayTimeout: return "look for a short on the display bus";
                case FaultCode.DisplayBus: return "check the display's pins in Board.cs";
                case FaultCode.RailsLow: return "check mains, fuses and rails; the amp starts again by itself";
                case FaultCode.DcTrip: return "unplug, mend the amp, then hold mute for 3 s or type fault clear";
                case FaultCode.Internal: return "note the log and report it; type reboot or power-cycle to go on";
                case FaultCode.ConsoleAbsent: return "check the console's pins in Board.cs";
                case FaultCode.StoreCorrupt: return "check the settings with set, then type save";
                case FaultCode.StoreForeign: return "type save to overwrite them, or flash the other firmware";
                case FaultCode.StoreFailed: return "flash the runtime again with --masserase";
                case FaultCode.KnobSwitchStuck:
                case FaultCode.GainButtonStuck:
                case FaultCode.MuteButtonStuck: return "free it, or look for a short to ground and a missing pull-up";
                default: return "update the firmware and its manual together";
            }
        }
    }
}
