using System.Runtime.CompilerServices;

// SpanByte's array, without a copy, for the stand-ins that pass it to the board.
[assembly: InternalsVisibleTo("System.Device.I2c")]
