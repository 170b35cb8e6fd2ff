using AmpController.Control;
using AmpController.Headphones;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Headphones
{
    /// <summary>The user's own headphones: what is taken in, what is refused, and the key it gets.</summary>
    [TestClass]
    public class OwnProfilesTests
    {
        [TestMethod]
        public void A_profile_is_copied_and_gets_its_key_and_the_limit_of_all()
        {
            OwnProfiles own = new OwnProfiles();
            HeadphoneProfile given = Profile("My closed ones");

            Assert.AreEqual((int)FaultCode.None, (int)own.Put(2, given));
            given.Name = "changed afterwards";

            HeadphoneProfile kept = own.At(2);
            Assert.AreEqual("My closed ones", kept.Name);
            Assert.AreEqual(320, kept.ImpedanceDeciohm);
            Assert.AreEqual(9500, kept.SensitivityCb);
            Assert.AreEqual((int)SensitivityUnit.PerMilliwatt, (int)kept.Unit);
            Assert.IsTrue(kept.IsMeasured);
            Assert.AreEqual((int)HeadphoneForm.InEar, (int)kept.Form);
            Assert.AreEqual(HeadphoneProfile.DefaultLimitCb, kept.LimitCb);
            Assert.AreEqual(ProfileKey.Of(kept), kept.Key);
            Assert.AreEqual(1, own.ChangeCount);
            Assert.IsNull(own.At(0));
        }

        [TestMethod]
        public void The_key_is_the_CRC_of_name_and_figures_without_the_limit()
        {
            HeadphoneProfile profile = Profile("A");

            // "A", 320 = 0x0140, 9500 = 0x251C, per mW + measured + in-ear = 7: zlib's crc32 of these six bytes.
            Assert.AreEqual(0xF6225816u, ProfileKey.Of(profile));
            profile.LimitCb = 9000;
            Assert.AreEqual(0xF6225816u, ProfileKey.Of(profile));
            profile.IsMeasured = false;
            Assert.AreNotEqual(0xF6225816u, ProfileKey.Of(profile));
        }

        [TestMethod]
        public void Null_empties_a_place()
        {
            OwnProfiles own = new OwnProfiles();
            own.Put(0, Profile("One"));

            Assert.AreEqual((int)FaultCode.None, (int)own.Put(0, null));
            Assert.IsNull(own.At(0));
            Assert.AreEqual(2, own.ChangeCount);
        }

        [TestMethod]
        [DataRow(-1)]
        [DataRow(4)]
        public void There_are_four_places(int place)
        {
            Assert.AreEqual((int)FaultCode.OutOfRange, (int)new OwnProfiles().Put(place, Profile("One")));
        }

        [TestMethod]
        [DataRow("")]
        [DataRow(" One")]
        [DataRow("One ")]
        [DataRow("123456789012345678901")]
        [DataRow("tab\there")]
        [DataRow("Zw\u00F6")]
        public void A_name_that_cannot_be_shown_is_refused(string name)
        {
            Refused(Profile(name), FaultCode.BadArgument);
        }

        [TestMethod]
        public void No_name_is_refused()
        {
            Refused(Profile(null), FaultCode.BadArgument);
        }

        [TestMethod]
        [DataRow(39, 10000, 0)]
        [DataRow(30001, 10000, 0)]
        [DataRow(0, 10000, 0)]
        [DataRow(-320, 10000, 0)]
        [DataRow(320, 6999, 0)]
        [DataRow(320, 13501, 0)]
        [DataRow(320, 12006, 1)]
        [DataRow(320, 5504, 1)]
        [DataRow(320, -2147483648, 1)]
        [DataRow(320, 10000, 2)]
        public void A_figure_that_is_not_believed_is_refused(int impedanceDeciohm, int sensitivityCb, int unit)
        {
            HeadphoneProfile profile = Profile("One");
            profile.ImpedanceDeciohm = impedanceDeciohm;
            profile.SensitivityCb = sensitivityCb;
            profile.Unit = (SensitivityUnit)unit;

            Refused(profile, FaultCode.OutOfRange);
        }

        [TestMethod]
        [DataRow(40, 7000, 0)]
        [DataRow(30000, 13500, 0)]
        [DataRow(320, 12005, 1)]
        [DataRow(320, 5505, 1)]
        [DataRow(30000, 13500, 1)]
        public void A_figure_at_the_edge_of_belief_is_taken(int impedanceDeciohm, int sensitivityCb, int unit)
        {
            HeadphoneProfile profile = Profile("12345678901234567890");
            profile.ImpedanceDeciohm = impedanceDeciohm;
            profile.SensitivityCb = sensitivityCb;
            profile.Unit = (SensitivityUnit)unit;

            Assert.AreEqual((int)FaultCode.None, (int)new OwnProfiles().Put(3, profile));
        }

        [TestMethod]
        [DataRow(5999, (int)FaultCode.OutOfRange)]
        [DataRow(6000, (int)FaultCode.None)]
        [DataRow(11500, (int)FaultCode.None)]
        [DataRow(11501, (int)FaultCode.OutOfRange)]
        [DataRow(-1, (int)FaultCode.OutOfRange)]
        public void A_limit_has_its_range(int limitCb, int fault)
        {
            HeadphoneProfile profile = Profile("One");
            profile.LimitCb = limitCb;

            Assert.AreEqual(fault, (int)new OwnProfiles().Put(0, profile));
        }

        [TestMethod]
        public void A_form_that_there_is_not_is_refused()
        {
            HeadphoneProfile profile = Profile("One");
            profile.Form = (HeadphoneForm)2;

            Refused(profile, FaultCode.OutOfRange);
        }

        private static void Refused(HeadphoneProfile profile, FaultCode fault)
        {
            OwnProfiles own = new OwnProfiles();
            own.Put(0, Profile("Before"));

            Assert.AreEqual((int)fault, (int)own.Put(0, profile));
            Assert.AreEqual("Before", own.At(0).Name);
            Assert.AreEqual(1, own.ChangeCount);
        }

        private static HeadphoneProfile Profile(string name)
        {
            HeadphoneProfile profile = new HeadphoneProfile();
            profile.Name = name;
            profile.ImpedanceDeciohm = 320;
            profile.SensitivityCb = 9500;
            profile.Unit = SensitivityUnit.PerMilliwatt;
            profile.IsMeasured = true;
            profile.Form = HeadphoneForm.InEar;
            return profile;
        }
    }
}
