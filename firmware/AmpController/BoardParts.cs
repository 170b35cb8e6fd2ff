using System;
using System.Device.Gpio;
using AmpController.Control;
using AmpController.Headphones;
using AmpController.Jacks;
using AmpController.Knob;
using AmpController.Ports;
using nanoFramework.Hardware.Esp32;
using EspConfiguration = nanoFramework.Hardware.Esp32.Configuration;

namespace AmpController
{
    /// <summary>The parts as Board.cs describes them.</summary>
    public static class BoardParts
    {
        private const int AudioBus = 1;
        private const int DisplayBus = 2;

        /// <summary>What the control needs to know.</summary>
        internal static AmpOptions Options(Board board) => new AmpOptions
        {
            AntiPopDelayMs = board.AntiPopDelayMs,
            GainCb = board.GainCb,
            LimitCb = board.LimitCb,
            HardCeilingCb = board.HardCeilingCb,
            StartLimitCb = board.StartLimitCb,
            Policy = board.Policy,
            KnobLowestCb = board.KnobLowestCb,
            StepsPerDetent = board.StepsPerDetent,
        };

        /// <summary>What the front takes from the board.</summary>
        public static FrontOptions Front(Board board) => new FrontOptions { TransitionsPerDetent = board.TransitionsPerDetent };

        /// <summary>What the headphones have to do with.</summary>
        public static AmpFigures Figures(Board board) => new AmpFigures
        {
            GainCb = board.GainCb,
            SourceMv = board.SourceMv,
            OutputMilliohm = board.OutputMilliohm,
            MaxOutputMv = board.MaxOutputMv,
            MaxOutputMa = board.MaxOutputMa,
            NoiseDecimicrovolt = board.NoiseDecimicrovolt,
        };

        /// <summary>The jacks with the headphones that the board names for them. Throws InvalidOperationException for a name that the catalogue does not hold.</summary>
        internal static JackBook OpenBook(Board board, HeadphoneShelf shelf, AmpOptions options, AmpFigures figures)
        {
            JackBook book = new JackBook(shelf, options, figures);
            for (int jack = 0; jack < JackBook.Jacks; jack++)
            {
                string name = board.JackHeadphones[jack];
                if (name != null && !book.Assume(jack, name))
                {
                    throw new InvalidOperationException("Board.cs: JackHeadphones holds a name that is not in the catalogue: " + name);
                }
            }

            return book;
        }

        /// <summary>The fitted jacks in order of priority.</summary>
        internal static JackPanel OpenJacks(GpioController gpio, Board board, MuteCoil coil, long nowMs)
        {
            JackSense[] jacks = new JackSense[FittedJacks(board)];
            int before = int.MinValue;
            for (int place = 0; place < jacks.Length; place++)
            {
                int number = NextJack(board, before);
                before = board.JackPriorities[number];
                jacks[place] = new JackSense(number, new GpioInput(gpio, board.JackPins[number]), board.JackPolarities[number], coil);
            }

            return new JackPanel(jacks, coil, nowMs);
        }

        /// <summary>The bus of the volume IC.</summary>
        internal static I2cBus OpenAudioBus(GpioController gpio, Board board)
        {
            EspConfiguration.SetPinFunction(board.AudioDataPin, DeviceFunction.I2C1_DATA);
            EspConfiguration.SetPinFunction(board.AudioClockPin, DeviceFunction.I2C1_CLOCK);
            return new I2cBus(gpio, AudioBus, board.VolumeAddress, board.AudioDataPin, board.AudioClockPin);
        }

        /// <summary>The bus of the OLED.</summary>
        internal static I2cBus OpenDisplayBus(GpioController gpio, Board board)
        {
            EspConfiguration.SetPinFunction(board.DisplayDataPin, DeviceFunction.I2C2_DATA);
            EspConfiguration.SetPinFunction(board.DisplayClockPin, DeviceFunction.I2C2_CLOCK);
            return new I2cBus(gpio, DisplayBus, board.DisplayAddress, board.DisplayDataPin, board.DisplayClockPin);
        }

        /// <summary>The console's port, or one that says nothing when it cannot be opened.</summary>
        internal static ISerialPort OpenConsole(Board board)
        {
            try
            {
                EspConfiguration.SetPinFunction(board.ConsoleTransmitPin, DeviceFunction.COM2_TX);
                EspConfiguration.SetPinFunction(board.ConsoleReceivePin, DeviceFunction.COM2_RX);
                return new SerialConsole(board.ConsolePort);
            }
            catch (Exception)
            {
                return new AbsentPort();
            }
        }

        private static int FittedJacks(Board board)
        {
            int count = 0;
            for (int i = 0; i < board.JackPins.Length; i++)
            {
                count += board.JackPins[i] == Board.NotFitted ? 0 : 1;
            }

            return count;
        }

        /// <summary>The fitted jack whose priority comes next after one.</summary>
        private static int NextJack(Board board, int after)
        {
            int next = -1;
            for (int i = 0; i < board.JackPins.Length; i++)
            {
                bool isLater = board.JackPins[i] != Board.NotFitted && board.JackPriorities[i] > after;
                if (isLater && (next < 0 || board.JackPriorities[i] < board.JackPriorities[next]))
                {
                    next = i;
                }
            }

            return next;
        }
    }
}
