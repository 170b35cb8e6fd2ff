using System.Reflection;

namespace System
{
    public abstract class Type : MemberInfo
    {
        public abstract string FullName { get; }

        public bool IsEnum => throw null;

        public static Type GetTypeFromHandle(RuntimeTypeHandle handle) => throw null;

        public virtual bool IsInstanceOfType(object o) => throw null;

        public virtual bool IsSubclassOf(Type c) => throw null;

        public override string ToString() => throw null;

        protected Type()
        {
        }
    }
}
