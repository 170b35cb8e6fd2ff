using AmpController.Control;
using AmpController.Settings;

namespace AmpController.Console
{
    /// <summary>`balance`: shows or sets the balance, which is the setting of that name; a change ramps in and is stored later.</summary>
    public sealed class BalanceCommand : Command
    {
        private readonly AmpSettings _settings;
        private readonly Setting _setting;

        /// <summary>Shows and changes its row of the settings.</summary>
        public BalanceCommand(AmpSettings settings)
            : base("balance", "[<dB>]", "above 0 the left channel is lower, below right", "balance -2", "-12 to 12 dB, whole")
        {
            _settings = settings;
            _setting = settings.Of(SettingId.Balance);
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            if (line.Count == 1)
            {
                return FaultCode.None;
            }

            if (line.Count > 2 || !line.TryDb(1, out int balanceCb))
            {
                return FaultCode.BadArgument;
            }

            return balanceCb % _setting.Multiple == 0 ? _settings.Set(_setting, balanceCb) : FaultCode.BadArgument;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (index > 0)
            {
                return false;
            }

            output.Text("balance=").Db(_settings.Value(_setting)).Line();
            return true;
        }
    }
}
