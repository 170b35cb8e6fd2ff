using AmpController.Ports;

namespace AmpController.Knob
{
    /// <summary>Hands the events of one encoder pin to the decoder.</summary>
    public sealed class EncoderChannel : IEdgeSink
    {
        private readonly QuadratureDecoder _decoder;
        private readonly bool _isA;

        /// <summary>Makes the sink of channel A or B.</summary>
        public EncoderChannel(QuadratureDecoder decoder, bool isA)
        {
            _decoder = decoder;
            _isA = isA;
        }

        /// <inheritdoc/>
        public void OnEdge(bool high)
        {
            if (_isA)
            {
                _decoder.OnA(high);
            }
            else
            {
                _decoder.OnB(high);
            }
        }
    }
}
