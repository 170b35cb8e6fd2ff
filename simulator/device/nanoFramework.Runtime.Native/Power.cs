using VirtualAmp.Bridge;

namespace nanoFramework.Runtime.Native
{
    /// <summary>Stand-in: restarts the board.</summary>
    public class Power
    {
        /// <summary>Restarts the chip; does not return. Outputs may keep their level until they are opened again.</summary>
        public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot) => Boards.Current.Reboot((int)rebootOption);
    }
}
