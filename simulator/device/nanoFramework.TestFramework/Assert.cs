using System;
using System.Runtime.CompilerServices;
using TestFrameworkShared;

namespace nanoFramework.TestFramework
{
    /// <summary>Assertions of the unit tests; the device has no others, in particular none with a tolerance. Without a message the compiler gives the text of the argument, here as there.</summary>
    public sealed class Assert
    {
        /// <summary>Fails unless both are equal.</summary>
        public static void AreEqual(bool expected, bool actual, [CallerArgumentExpression("actual")] string message = "") => Require(expected == actual, expected, actual, message);

        /// <summary>Fails unless both are equal.</summary>
        public static void AreEqual(byte expected, byte actual, [CallerArgumentExpression("actual")] string message = "") => Require(expected == actual, expected, actual, message);

        /// <summary>Fails unless both are equal.</summary>
        public static void AreEqual(char expected, char actual, [CallerArgumentExpression("actual")] string message = "") => Require(expected == actual, expected, actual, message);

        /// <summary>Fails unless both are equal.</summary>
        public static void AreEqual(double expected, double actual, [CallerArgumentExpression("actual")] string message = "") => Require(expected == actual, expected, actual, message);

        /// <summary>Fails unless both are equal.</summary>
        public static void AreEqual(float expected, float actual, [CallerArgumentExpression("actual")] string message = "") => Require(expected == actual, expected, actual, message);

        /// <summary>Fails unless both are equal.</summary>
        public static void AreEqual(int expected, int actual, [CallerArgumentExpression("actual")] string message = "") => Require(expected == actual, expected, actual, message);

        /// <summary>Fails unless both are equal.</summary>
        public static void AreEqual(long expected, long actual, [CallerArgumentExpression("actual")] string message = "") => Require(expected == actual, expected, actual, message);

        /// <summary>Fails unless both are equal.</summary>
        public static void AreEqual(sbyte expected, sbyte actual, [CallerArgumentExpression("actual")] string message = "") => Require(expected == actual, expected, actual, message);

        /// <summary>Fails unless both are equal.</summary>
        public static void AreEqual(short expected, short actual, [CallerArgumentExpression("actual")] string message = "") => Require(expected == actual, expected, actual, message);

        /// <summary>Fails unless both are equal.</summary>
        public static void AreEqual(string expected, string actual, [CallerArgumentExpression("actual")] string message = "") => Require(expected == actual, expected, actual, message);

        /// <summary>Fails unless both are equal.</summary>
        public static void AreEqual(uint expected, uint actual, [CallerArgumentExpression("actual")] string message = "") => Require(expected == actual, expected, actual, message);

        /// <summary>Fails unless both are equal.</summary>
        public static void AreEqual(ulong expected, ulong actual, [CallerArgumentExpression("actual")] string message = "") => Require(expected == actual, expected, actual, message);

        /// <summary>Fails unless both are equal.</summary>
        public static void AreEqual(ushort expected, ushort actual, [CallerArgumentExpression("actual")] string message = "") => Require(expected == actual, expected, actual, message);

        /// <summary>Fails unless both are equal by <see cref="object.Equals(object, object)"/>; an enum shows its number.</summary>
        public static void AreEqual(object expected, object actual, [CallerArgumentExpression("actual")] string message = "") => Require(object.Equals(expected, actual), expected, actual, message);

        /// <summary>Fails when both are equal.</summary>
        public static void AreNotEqual(bool notExpected, bool actual, [CallerArgumentExpression("actual")] string message = "") => Refuse(notExpected == actual, actual, message);

        /// <summary>Fails when both are equal.</summary>
        public static void AreNotEqual(byte notExpected, byte actual, [CallerArgumentExpression("actual")] string message = "") => Refuse(notExpected == actual, actual, message);

        /// <summary>Fails when both are equal.</summary>
        public static void AreNotEqual(char notExpected, char actual, [CallerArgumentExpression("actual")] string message = "") => Refuse(notExpected == actual, actual, message);

        /// <summary>Fails when both are equal.</summary>
        public static void AreNotEqual(double notExpected, double actual, [CallerArgumentExpression("actual")] string message = "") => Refuse(notExpected == actual, actual, message);

        /// <summary>Fails when both are equal.</summary>
        public static void AreNotEqual(float notExpected, float actual, [CallerArgumentExpression("actual")] string message = "") => Refuse(notExpected == actual, actual, message);

        /// <summary>Fails when both are equal.</summary>
        public static void AreNotEqual(int notExpected, int actual, [CallerArgumentExpression("actual")] string message = "") => Refuse(notExpected == actual, actual, message);

        /// <summary>Fails when both are equal.</summary>
        public static void AreNotEqual(long notExpected, long actual, [CallerArgumentExpression("actual")] string message = "") => Refuse(notExpected == actual, actual, message);

        /// <summary>Fails when both are equal.</summary>
        public static void AreNotEqual(sbyte notExpected, sbyte actual, [CallerArgumentExpression("actual")] string message = "") => Refuse(notExpected == actual, actual, message);

        /// <summary>Fails when both are equal.</summary>
        public static void AreNotEqual(short notExpected, short actual, [CallerArgumentExpression("actual")] string message = "") => Refuse(notExpected == actual, actual, message);

        /// <summary>Fails when both are equal.</summary>
        public static void AreNotEqual(string notExpected, string actual, [CallerArgumentExpression("actual")] string message = "") => Refuse(notExpected == actual, actual, message);

        /// <summary>Fails when both are equal.</summary>
        public static void AreNotEqual(uint notExpected, uint actual, [CallerArgumentExpression("actual")] string message = "") => Refuse(notExpected == actual, actual, message);

        /// <summary>Fails when both are equal.</summary>
        public static void AreNotEqual(ulong notExpected, ulong actual, [CallerArgumentExpression("actual")] string message = "") => Refuse(notExpected == actual, actual, message);

        /// <summary>Fails when both are equal.</summary>
        public static void AreNotEqual(ushort notExpected, ushort actual, [CallerArgumentExpression("actual")] string message = "") => Refuse(notExpected == actual, actual, message);

        /// <summary>Fails when both are equal by <see cref="object.Equals(object, object)"/>.</summary>
        public static void AreNotEqual(object notExpected, object actual, [CallerArgumentExpression("actual")] string message = "") => Refuse(object.Equals(notExpected, actual), actual, message);

        /// <summary>Fails unless both are the same object.</summary>
        public static void AreSame(object expected, object actual, [CallerArgumentExpression("actual")] string message = "") => Require((object)expected == actual, expected, actual, message);

        /// <summary>Fails when both are the same object.</summary>
        public static void AreNotSame(object notExpected, object actual, [CallerArgumentExpression("actual")] string message = "") => Refuse((object)notExpected == actual, actual, message);

        /// <summary>Fails unless the condition holds.</summary>
        public static void IsTrue(bool condition, [CallerArgumentExpression("condition")] string message = "") => Require(condition, true, condition, message);

        /// <summary>Fails when the condition holds.</summary>
        public static void IsFalse(bool condition, [CallerArgumentExpression("condition")] string message = "") => Require(!condition, false, condition, message);

        /// <summary>Fails unless the value is null.</summary>
        public static void IsNull(object value, [CallerArgumentExpression("value")] string message = "") => Require(value == null, null, value, message);

        /// <summary>Fails when the value is null.</summary>
        public static void IsNotNull(object value, [CallerArgumentExpression("value")] string message = "") => Refuse(value == null, value, message);

        /// <summary>Fails unless the value is of the type or derived from it.</summary>
        public static void IsInstanceOfType(object value, Type expected, [CallerArgumentExpression("value")] string message = "") => Require(expected.IsInstanceOfType(value), expected, value, message);

        /// <summary>Fails unless <paramref name="value"/> contains <paramref name="expected"/>.</summary>
        public static void Contains(string expected, string value, [CallerArgumentExpression("value")] string message = "") => Require(value.Contains(expected), expected, value, message);

        /// <summary>Fails when <paramref name="value"/> contains <paramref name="notExpected"/>.</summary>
        public static void DoesNotContains(string notExpected, string value, [CallerArgumentExpression("value")] string message = "") => Refuse(value.Contains(notExpected), value, message);

        /// <summary>Fails unless <paramref name="value"/> begins with <paramref name="expected"/>.</summary>
        public static void StartsWith(string expected, string value, [CallerArgumentExpression("value")] string message = "") => Require(value.StartsWith(expected), expected, value, message);

        /// <summary>Fails unless <paramref name="value"/> ends with <paramref name="expected"/>.</summary>
        public static void EndsWith(string expected, string value, [CallerArgumentExpression("value")] string message = "") => Require(value.EndsWith(expected), expected, value, message);

        /// <summary>Fails unless the action throws that very type.</summary>
        public static void ThrowsException(Type exception, Action action, [CallerArgumentExpression("action")] string message = "")
        {
            object thrown = null;
            try
            {
                action();
            }
            catch (Exception caught)
            {
                thrown = caught.GetType();
            }

            Require(object.Equals(exception, thrown), exception, thrown, message);
        }

        /// <summary>Skips the test.</summary>
        public static void SkipTest(string message = null) => throw new SkipTestException(message);

        private static void Require(bool holds, object expected, object actual, string message)
        {
            if (!holds)
            {
                throw new AssertFailedException(string.Concat("Expected <" + Text(expected) + ">, got <", Text(actual), ">. ", message));
            }
        }

        private static void Refuse(bool met, object actual, string message)
        {
            if (met)
            {
                throw new AssertFailedException(string.Concat("Did not expect <", Text(actual), ">. ", message));
            }
        }

        private static string Text(object value) => value == null ? "(null)" : value.ToString();
    }
}
