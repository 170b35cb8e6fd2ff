namespace VirtualAmp.Bridge
{
    /// <summary>
    /// What the stand-ins of the device assemblies ask of the virtual board: the ESP32 runtime seen from below.
    /// Compiled against the reference mscorlib, so every type here is a primitive. Enum values travel as their numbers.
    /// Errors are thrown as the device throws them (InvalidOperationException, ArgumentException).
    /// </summary>
    public interface IBoard
    {
        /// <summary>Milliseconds since the runtime started, in steps of the 10 ms tick.</summary>
        long TickCountMs { get; }

        /// <summary>The one wait line: lets time pass, at least to the next tick.</summary>
        void Sleep(int milliseconds);

        /// <summary>The firmware took a lock; pin events wait until it is released.</summary>
        void LockEntered();

        /// <summary>The firmware released a lock.</summary>
        void LockExited();

        /// <summary>Reserves a pin. Throws InvalidOperationException when it does not exist or is taken.</summary>
        void OpenPin(int pin);

        /// <summary>Gives a pin back; it floats.</summary>
        void ClosePin(int pin);

        /// <summary>Sets a pin's mode (PinMode number). An output ends LOW, after a weak pull-up and perhaps an old HIGH.</summary>
        void SetPinMode(int pin, int mode);

        /// <summary>Level of an input now; of an output always false, as on the ESP32.</summary>
        bool ReadPin(int pin);

        /// <summary>Drives an output. Throws ArgumentException when the pin is none.</summary>
        void WritePin(int pin, bool high);

        /// <summary>Drives an output to the level it was not told last.</summary>
        void TogglePin(int pin);

        /// <summary>Sends the pin's edges to the listener through the event queue, or to nobody when it is null; resets the pin's mode on the way, as on the device.</summary>
        void ListenToPin(int pin, IPinListener listener);

        /// <summary>Opens a device on an I2C bus (1 or 2). Throws InvalidOperationException when the bus has no pins.</summary>
        /// <param name="busId">1 or 2.</param>
        /// <param name="address">7-bit address.</param>
        /// <param name="speed">I2cBusSpeed number; the last device opened decides for the bus.</param>
        void OpenI2c(int busId, int address, int speed);

        /// <summary>Closes a device of an I2C bus.</summary>
        void CloseI2c(int busId, int address);

        /// <summary>One transaction: write, read, or write then repeated start and read. Blocks; returns the I2cTransferStatus number.</summary>
        int TransferI2c(int busId, int address, byte[] write, int writeStart, int writeCount, byte[] read, int readStart, int readCount);

        /// <summary>Opens a UART by its name ("COM2"). Throws ArgumentException for COM1 or when already open.</summary>
        void OpenSerial(string port, int baudRate);

        /// <summary>Closes a UART.</summary>
        void CloseSerial(string port);

        /// <summary>Bytes waiting in the receive buffer (256).</summary>
        int SerialBytesToRead(string port);

        /// <summary>Takes bytes that are waiting; returns how many.</summary>
        int ReadSerial(string port, byte[] buffer, int offset, int count);

        /// <summary>Sends bytes; more than the FIFO has room for is the platform's known memory fault, which the board reports as a firmware error.</summary>
        void WriteSerial(string port, byte[] buffer, int offset, int count);

        /// <summary>Gives a pin a function (DeviceFunction number). Throws ArgumentException for an input-only pin and an output function.</summary>
        void SetPinFunction(int pin, int function);

        /// <summary>Whether a file is on the internal file system.</summary>
        bool FileExists(string path);

        /// <summary>The whole content of a file, or null when it does not exist.</summary>
        byte[] ReadFile(string path);

        /// <summary>
        /// Replaces the whole content of a file, byte by byte; blocks while the flash works. A power cut meanwhile leaves any
        /// part of the new content. False when the file system refuses.
        /// </summary>
        bool WriteFile(string path, byte[] bytes);

        /// <summary>Restarts the chip (RebootOption number); does not return to the firmware.</summary>
        void Reboot(int option);

        /// <summary>Collects garbage and returns the free managed bytes.</summary>
        uint FreeMemory();
    }
}
