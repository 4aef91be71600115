//! A reader of a stack's values.

/// A stack that reads a value of the stack that is deleted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ValueReader {
    /// The reader's name.
    pub stack: String,
    /// The export or the SSM parameter.
    pub value: String,
}
