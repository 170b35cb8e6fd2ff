using AmpController.Gain;

namespace AmpController.Control
{
    /// <summary>What a user may ask of the amp, whether by knob, button or console. Each answers at once; the hardware follows in later passes.</summary>
    public interface IAmpControls
    {
        /// <summary>Asks for a volume; clamped to the ceiling, below the lowest step is mute. <see cref="FaultCode.NotNow"/> outside Active and Muted.</summary>
        /// <param name="volumeCb">Hundredths of a dB, at most 0, or <see cref="Volume.VolumeLevel.MuteCb"/>.</param>
        FaultCode RequestVolume(int volumeCb);

        /// <summary>Moves the requested volume by IC steps; clamped like <see cref="RequestVolume"/>. <see cref="FaultCode.NotNow"/> outside Active and Muted.</summary>
        FaultCode StepVolume(int steps);

        /// <summary>The knob turned: one detent is the set number of IC steps, within the knob's range; down counts from what is heard. While a volume is held (<see cref="HoldReason.Confirm"/>) turning down lowers that one and lets go of it at the start limit. <see cref="FaultCode.NotNow"/> outside Active and Muted.</summary>
        FaultCode Turn(int detents);

        /// <summary>The user wants the volume that is held after a plug-in. <see cref="FaultCode.NotNow"/> when none is.</summary>
        FaultCode Confirm();

        /// <summary>Asks for a gain; presses during a switch collapse into the last one. <see cref="FaultCode.NotNow"/> outside Active, Muted and Switching.</summary>
        FaultCode RequestGain(GainPosition gain);

        /// <summary>Mutes or unmutes; never refused. The mute stays on over unplugging, so headphones plugged in while it is on stay silent.</summary>
        FaultCode RequestMute(bool muted);

        /// <summary>Ends a latched fault whose cause is gone, or tries a failed part again now. <see cref="FaultCode.FaultStays"/> when the cause is still there or only a restart helps.</summary>
        FaultCode ClearFault();

        /// <summary>Begins the self-test; <see cref="FaultCode.NotNow"/> unless the contact is open and nothing is about to close it.</summary>
        FaultCode RequestTest();

        /// <summary>Begins service (<see cref="Service"/>) or lets it last longer; <see cref="FaultCode.NoService"/> unless Ready or Fault, the contact open and every jack empty.</summary>
        /// <param name="forMs">How long from now, ms; 0 ends it, which is never refused.</param>
        FaultCode RequestService(int forMs);

        /// <summary>Restarts the firmware, once the contact is open for certain and the settings are written; never refused.</summary>
        FaultCode RequestReboot();
    }
}
