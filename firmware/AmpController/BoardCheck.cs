using System;
using AmpController.Control;
using AmpController.Headphones;
using AmpController.Settings;

namespace AmpController
{
    /// <summary>What Board.cs may not say. A board that breaks a rule does not start: the contact stays open and the runtime prints the reason on the debug port.</summary>
    public static class BoardCheck
    {
        /// <summary>The ESP32 reads these at reset (0, 2, 5, 12, 15), or they carry flash (6 to 11) or UART0 (1, 3). Bit n is pin n.</summary>
        private const int Reserved = 0x9FEF;

        /// <summary>Driven or pulled while the chip boots: no relay there.</summary>
        private const int TogglesAtBoot = 14;

        private const int FirstInputOnly = 34;
        private const int LastPin = 39;

        /// <summary>The pins between that the chip's package does not have. Bit n is pin 20 + n.</summary>
        private const int MissingFrom20 = 0xF11;

        /// <summary>Throws InvalidOperationException with the member that breaks a rule and what the rule is.</summary>
        public static void ThrowIfWrong(Board board)
        {
            string error = FirstError(board);
            if (error != null)
            {
                throw new InvalidOperationException("Board.cs: " + error);
            }
        }

        /// <summary>The first member that breaks a rule and the rule, or null.</summary>
        public static string FirstError(Board board)
        {
            int[] relays = { board.MutePin, board.GainMediumPin, board.GainHighPin, board.HeartbeatPin };
            int[] outputs =
            {
                board.AudioDataPin, board.AudioClockPin, board.DisplayDataPin, board.DisplayClockPin, board.ConsoleTransmitPin,
            };
            int[] inputs =
            {
                board.PowerGoodPin, board.DcTripPin, board.EncoderAPin, board.EncoderBPin, board.KnobSwitchPin,
                board.GainButtonPin, board.ConsoleReceivePin,
            };
            int[] jacks = board.JackPins;

            if (jacks.Length != JackBook.Jacks || board.JackPolarities.Length != jacks.Length
                || board.JackPriorities.Length != jacks.Length || board.JackHeadphones.Length != jacks.Length)
            {
                return "JackPins, JackPolarities, JackPriorities and JackHeadphones need three entries each";
            }

            if (jacks[0] == Board.NotFitted && jacks[1] == Board.NotFitted && jacks[2] == Board.NotFitted)
            {
                return "JackPins must name a pin for at least one jack";
            }

            int[] order = board.JackPriorities;
            if (order[0] == order[1] || order[0] == order[2] || order[1] == order[2])
            {
                return "JackPriorities must differ";
            }

            bool[] used = new bool[LastPin + 1];
            if (!Take(relays, relays.Length, used, true, true))
            {
                return PinError("a relay or heartbeat pin");
            }

            if (!Take(outputs, outputs.Length, used, true, false))
            {
                return PinError("a bus or console pin");
            }

            if (!Take(inputs, inputs.Length, used, false, false) || !TakeIfFitted(board.MuteButtonPin, used))
            {
                return PinError("an input pin");
            }

            for (int i = 0; i < jacks.Length; i++)
            {
                if (!TakeIfFitted(jacks[i], used))
                {
                    return PinError("a fitted jack's pin");
                }
            }

            return FigureError(board);
        }

        private static string PinError(string what) =>
            what + " is used twice, is a strapping, flash or UART0 pin, or (outputs) is input-only, or (relays) toggles at boot (14)";

        private static string FigureError(Board board)
        {
            if (board.GainCb.Length != 3 || board.GainCb[0] >= board.GainCb[1] || board.GainCb[1] >= board.GainCb[2])
            {
                return "GainCb must be three rising figures";
            }

            if (board.AntiPopDelayMs < SafetyLimits.ShortestAntiPopMs || board.AntiPopDelayMs > SafetyLimits.LongestAntiPopMs)
            {
                return "AntiPopDelayMs must be 1000 to 60000";
            }

            if (board.TransitionsPerDetent != 2 && board.TransitionsPerDetent != 4)
            {
                return "TransitionsPerDetent must be 2 or 4";
            }

            if (board.KnobLowestCb < SettingTable.LowestLevelCb || board.KnobLowestCb > SettingTable.HighestRangeCb
                || board.StepsPerDetent < 1 || board.StepsPerDetent > SettingTable.MostSteps)
            {
                return "KnobLowestCb must be -8000 to -2000 and StepsPerDetent 1 to 4";
            }

            if (board.SourceMv < 1 || board.MaxOutputMv < 1 || board.MaxOutputMa < 1 || board.OutputMilliohm < 1)
            {
                return "SourceMv, MaxOutputMv, MaxOutputMa and OutputMilliohm must be above 0";
            }

            if (board.NoiseDecimicrovolt.Length != 3 || board.NoiseDecimicrovolt[0] < 1 || board.NoiseDecimicrovolt[1] < 1 || board.NoiseDecimicrovolt[2] < 1)
            {
                return "NoiseDecimicrovolt must be three figures above 0";
            }

            bool level = IsLevel(board.LimitCb) && IsLevel(board.HardCeilingCb) && IsLevel(board.StartLimitCb)
                && IsLevel(board.GainCb[0]) && IsLevel(board.GainCb[2]);
            return level ? null : "GainCb, LimitCb, HardCeilingCb and StartLimitCb must be -8000 to 6000";
        }

        private static bool IsLevel(int levelCb) => levelCb >= SettingTable.LowestLevelCb && levelCb <= SettingTable.HighestLevelCb;

        private static bool TakeIfFitted(int pin, bool[] used) => pin == Board.NotFitted || Take(new int[] { pin }, 1, used, false, false);

        private static bool Take(int[] pins, int count, bool[] used, bool output, bool relay)
        {
            for (int i = 0; i < count; i++)
            {
                int pin = pins[i];
                if (!Exists(pin) || used[pin] || (output && pin >= FirstInputOnly) || (relay && pin == TogglesAtBoot))
                {
                    return false;
                }

                used[pin] = true;
            }

            return true;
        }

        private static bool Exists(int pin)
        {
            if (pin < 0 || pin > LastPin)
            {
                return false;
            }

            return pin < 20 ? (Reserved >> pin & 1) == 0 : (MissingFrom20 >> (pin - 20) & 1) == 0;
        }
    }
}
