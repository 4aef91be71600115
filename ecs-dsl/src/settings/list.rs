//! Lists of one kind. A `const fn` can't make a slice that lives on, so that `settings!` writes each list once for every
//! type that its items fit.

use super::value::LIST;
use super::{Expected, Faults, Node, Value};

macro_rules! lists {
    ($($field:ident $type:ty, $one:ident;)*) => {
        /// The same list as slices of every type that its items fit.
        #[derive(Clone, Copy, Debug)]
        #[allow(missing_docs, reason = "each is called as its type is")]
        pub struct Lists {
            $(pub $field: &'static [$type],)*
        }

        impl Lists {
            /// Items of several kinds, or none.
            pub const NONE: Self = Self { $($field: &[],)* };

            /// The same of items that are known while the program runs only.
            pub(super) fn of(items: &[Value]) -> Self {
                Self { $($field: fitting(items, Value::$one),)* }
            }
        }

        impl Value {
            $(
                /// Its list, each item of which is read as one value is.
                pub const fn $field(&self, faults: &mut Faults) -> Option<&'static [$type]> {
                    let Node::List(items, lists) = self.node else {
                        self.refuse(LIST, faults);
                        return None;
                    };
                    let (mut index, mut whole) = (0, true);
                    while index < items.len() {
                        whole = items[index].$one(faults).is_some() && whole;
                        index += 1;
                    }
                    if whole { Some(lists.$field) } else { None }
                }
            )*
        }
    };
}

/// The items as one slice, if all of them fit.
fn fitting<T>(items: &[Value], one: fn(&Value, &mut Faults) -> Option<T>) -> &'static [T] {
    let mut faults = Faults::at("");
    let all: Option<Vec<T>> = items.iter().map(|item| one(item, &mut faults)).collect();
    all.unwrap_or_default().leak()
}

lists! {
    texts &'static str, text;
    booleans bool, boolean;
    u8s u8, u8;
    u16s u16, u16;
    u32s u32, u32;
    u64s u64, u64;
    usizes usize, usize;
    i8s i8, i8;
    i16s i16, i16;
    i32s i32, i32;
    i64s i64, i64;
    isizes isize, isize;
    f32s f32, f32;
    f64s f64, f64;
}

impl Value {
    /// The items of a list, one by one.
    pub const fn items(&self) -> &'static [Value] {
        match self.node {
            Node::List(items, _) => items,
            _ => &[],
        }
    }

    /// Says that the list has another length than the array that it is for.
    pub const fn wrong_length(&self, expected: &'static str, faults: &mut Faults) {
        self.refuse(Expected::words(expected), faults);
    }
}
