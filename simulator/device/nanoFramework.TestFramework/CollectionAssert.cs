using System.Collections;
using TestFrameworkShared;

namespace nanoFramework.TestFramework
{
    /// <summary>Assertions on collections.</summary>
    public sealed class CollectionAssert
    {
        /// <summary>Fails unless both hold equal elements in the same order.</summary>
        public static void AreEqual(ICollection expected, ICollection actual, string message = "")
        {
            if (expected.Count != actual.Count)
            {
                throw new AssertFailedException(string.Concat("Expected ", expected.Count.ToString(), " elements, got ") + actual.Count.ToString() + ". " + message);
            }

            IEnumerator wanted = expected.GetEnumerator();
            IEnumerator found = actual.GetEnumerator();
            for (int i = 0; wanted.MoveNext() && found.MoveNext(); i++)
            {
                Assert.AreEqual(wanted.Current, found.Current, string.Concat("At index ", i.ToString(), ". ", message));
            }
        }
    }
}
