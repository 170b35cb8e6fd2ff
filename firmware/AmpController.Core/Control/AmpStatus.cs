using AmpController.Gain;
using AmpController.Headphones;
using AmpController.Settings;

namespace AmpController.Control
{
    /// <summary>
    /// What the hardware was told, for screen, console and tests (S14). One object for the life of the firmware; the
    /// <see cref="StatusReporter"/> writes it once a pass, everyone else only reads. Volumes are in hundredths of a dB, mute is
    /// <see cref="Volume.VolumeLevel.MuteCb"/>.
    /// </summary>
    public sealed class AmpStatus
    {
        /// <summary>State of the machine.</summary>
        public AmpState State;

        /// <summary>Volume the IC was last told and acknowledged; hundredths of a dB. While it does not read back right there is a fault.</summary>
        public int VolumeCb;

        /// <summary>False while nobody knows what the IC does: it is being started or tested, refused, or read back wrong. The contact is open then.</summary>
        public bool VolumeKnown;

        /// <summary>Volume last sent to the IC, acknowledged or not; hundredths of a dB.</summary>
        public int WrittenCb;

        /// <summary>Volume the user asked for, within the ceiling; hundredths of a dB.</summary>
        public int RequestedCb;

        /// <summary>Highest volume that the limits allow at the present gain; hundredths of a dB, at most 0.</summary>
        public int CeilingCb;

        /// <summary>Volume at the start of the range, one IC step above mute; hundredths of a dB.</summary>
        public int LowestCb;

        /// <summary>One step of the volume IC; hundredths of a dB.</summary>
        public int StepCb;

        /// <summary>Gain that the relays were told.</summary>
        public GainPosition Gain;

        /// <summary>Gain the user asked for; equals <see cref="Gain"/> unless a switch is under way or pending.</summary>
        public GainPosition RequestedGain;

        /// <summary>Gain in hundredths of a dB at <see cref="Gain"/>.</summary>
        public int GainCb;

        /// <summary>True while the user's mute is on.</summary>
        public bool Muted;

        /// <summary>True while the mute coil is told to hold the contact closed.</summary>
        public bool CoilOn;

        /// <summary>Jack in use: 0 main, 1 aux, 2 bal, or -1 for none.</summary>
        public int Jack;

        /// <summary>Jacks that the board has: bit 0 main, 1 aux, 2 bal.</summary>
        public int FittedJacks = 7;

        /// <summary>Fault that keeps the contact open or that the user should know, or <see cref="FaultCode.None"/>.</summary>
        public FaultCode Fault;

        /// <summary>How the run before this one ended.</summary>
        public RestartReason Restart;

        /// <summary>Fault that was latched when the run before this one ended, or none.</summary>
        public FaultCode RestartFault;

        /// <summary>True when <see cref="Fault"/> stays until the user clears it or a restart ends it.</summary>
        public bool Latched;

        /// <summary>Milliseconds left of the wait that the state is in (anti-pop delay, chatter guard); 0 when none.</summary>
        public int RemainingMs;

        /// <summary>Why the contact waits although headphones are in.</summary>
        public HoldReason Hold;

        /// <summary>Volume that waits to be confirmed after a plug-in (<see cref="HoldReason.Confirm"/>); hundredths of a dB, else mute.</summary>
        public int HeldCb = Volume.VolumeLevel.MuteCb;

        /// <summary>Advice about the gain.</summary>
        public GainAdvice Advice;

        /// <summary>What is known of the headphones at <see cref="Jack"/>; unset without a jack.</summary>
        public HeadphoneChoice Choice;

        /// <summary>The jack that <see cref="Choice"/> is about: it is looked up twice a second, and lags behind <see cref="Jack"/> after a plug-in.</summary>
        public int ChoiceJack;

        /// <summary>The headphones at <see cref="Jack"/>, or null when none are chosen.</summary>
        public HeadphoneProfile Headphones;

        /// <summary>Lower end of what the average level at the ear may be; hundredths of a dB SPL, 0 when silent or no headphones are chosen.</summary>
        public int SplLowCb;

        /// <summary>Upper end; like <see cref="SplLowCb"/>.</summary>
        public int SplHighCb;

        /// <summary>Part of the weekly sound allowance that was used, estimated; thousandths.</summary>
        public int ExposurePermille;

        /// <summary>Why the last knob or gain press changed nothing; cleared by the next one that does.</summary>
        public HoldReason Refused;
    }
}
