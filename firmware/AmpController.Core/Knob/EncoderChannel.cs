using AmpController.Ports;

namespace AmpController.Knob
{
    /// <summary>Hands the events of one encoder pin to the decoder.</summary>
    public sealed class EncoderChannel : IEdgeSink
    {
        private readonly QuadratureDecoder _decoder;
        private readonly int _channel;

        /// <summary>Makes the sink of <see cref="QuadratureDecoder.A"/> or <see cref="QuadratureDecoder.B"/>.</summary>
        public EncoderChannel(QuadratureDecoder decoder, int channel)
        {
            _decoder = decoder;
            _channel = channel;
        }

        /// <inheritdoc/>
        public void OnEdge(bool high) => _decoder.OnEdge(_channel, high);
    }
}
