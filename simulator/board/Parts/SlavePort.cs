using VirtualAmp.Chips;

namespace VirtualAmp.Parts;

/// <summary>
/// One chip's side of SCL and SDA, bit by bit: for lines that GPIO moves, and for what a transfer leaves behind that was cut
/// off. A chip that sends a 0 or acknowledges when its master vanishes goes on pulling SDA until clocks or its supply free it.
/// </summary>
internal sealed class SlavePort(II2cSlave slave)
{
    private const int BitsOfByte = 8;

    private Phase _phase;
    private bool _isAddress;
    private bool _sends;
    private bool _masterAcknowledged;
    private int _value;
    private int _bits;

    private enum Phase
    {
        /// <summary>Waits for a START.</summary>
        Idle,

        /// <summary>Was spoken to and is done; waits for the STOP.</summary>
        Done,

        /// <summary>Takes the bits of an address or a byte.</summary>
        Receiving,

        /// <summary>Pulls SDA for the ninth clock.</summary>
        Acknowledging,

        /// <summary>Puts out a byte; bit 7 - <see cref="_bits"/> is on SDA.</summary>
        Sending,

        /// <summary>Looks at the master's acknowledge.</summary>
        Listening,
    }

    /// <summary>The chip.</summary>
    public II2cSlave Slave => slave;

    /// <summary>Whether the chip pulls SDA in the course of a byte.</summary>
    public bool PullsLow => _phase switch
    {
        Phase.Acknowledging => true,
        Phase.Sending => ((_value >> (BitsOfByte - 1 - _bits)) & 1) == 0,
        _ => false,
    };

    /// <summary>A transfer is carried byte by byte from here on, or the supply went: nothing is left of what was before.</summary>
    public void Forget() => _phase = Phase.Idle;

    /// <summary>START: an address follows.</summary>
    public void Start() => Receive(0, 0, isAddress: true);

    /// <summary>STOP.</summary>
    public void Stop()
    {
        if (_phase != Phase.Idle)
        {
            _phase = Phase.Idle;
            slave.Stop();
        }
    }

    /// <summary>The chip has taken the first <paramref name="bits"/> bits of an address or a byte.</summary>
    public void Receive(int value, int bits, bool isAddress)
    {
        _phase = Phase.Receiving;
        _isAddress = isAddress;
        _value = value >> (BitsOfByte - bits);
        _bits = bits;
    }

    /// <summary>The chip puts out a byte and is at its bit <paramref name="bits"/>, counted from the first.</summary>
    public void Send(int value, int bits)
    {
        _phase = Phase.Sending;
        _sends = true;
        _value = value;
        _bits = bits;
    }

    /// <summary>SCL rose: SDA counts.</summary>
    public void Rise(bool sda)
    {
        if (_phase == Phase.Receiving)
        {
            _value = (_value << 1) | (sda ? 1 : 0);
            _bits++;
        }
        else if (_phase == Phase.Listening)
        {
            _masterAcknowledged = !sda;
        }
    }

    /// <summary>SCL fell: the chip moves on.</summary>
    public void Fall()
    {
        switch (_phase)
        {
            case Phase.Receiving when _bits == BitsOfByte:
                Take();
                break;
            case Phase.Acknowledging when _sends:
            case Phase.Listening when _masterAcknowledged:
                Send(slave.Read(), 0);
                break;
            case Phase.Acknowledging:
                Receive(0, 0, isAddress: false);
                break;
            case Phase.Sending when ++_bits == BitsOfByte:
                _phase = Phase.Listening;
                break;
            case Phase.Listening:
                _phase = Phase.Done;
                break;
        }
    }

    private void Take()
    {
        var acknowledges = _isAddress ? TakeAddress() : slave.Write((byte)_value);
        _phase = acknowledges ? Phase.Acknowledging : _isAddress ? Phase.Idle : Phase.Done;
    }

    private bool TakeAddress()
    {
        _sends = (_value & 1) != 0;
        return _value >> 1 == slave.Address && slave.Addressed(_sends);
    }
}
