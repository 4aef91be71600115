//! Lists as slices. A `const fn` can't allocate a slice, so `settings!` emits each list once for every type that its
//! items fit.

use super::value::LIST;
use super::{Expected, Node, SettingsErrors, Value};

macro_rules! lists {
    ($($field:ident $type:ty, $item:ident;)*) => {
        /// A list as slices of every type that its items fit.
        #[derive(Clone, Copy, Debug)]
        #[allow(missing_docs, reason = "each is named after its type")]
        pub struct TypedSlices {
            $(pub $field: &'static [$type],)*
        }

        impl TypedSlices {
            /// A list of mixed types, or without items.
            pub const NONE: Self = Self { $($field: &[],)* };

            /// Converts items that are read at run time.
            pub(super) fn from_values(items: &[Value]) -> Self {
                Self { $($field: typed_slice(items, Value::$item),)* }
            }
        }

        impl Value {
            $(
                /// The list, with each item read as a single value.
                pub const fn $field(&self, errors: &mut SettingsErrors) -> Option<&'static [$type]> {
                    let Node::List(items, lists) = self.node else {
                        self.type_mismatch(LIST, errors);
                        return None;
                    };
                    let (mut index, mut complete) = (0, true);
                    while index < items.len() {
                        complete = items[index].$item(errors).is_some() && complete;
                        index += 1;
                    }
                    if complete { Some(lists.$field) } else { None }
                }
            )*
        }
    };
}

/// The items as one slice, if all of them fit.
fn typed_slice<T>(
    items: &[Value],
    read: fn(&Value, &mut SettingsErrors) -> Option<T>,
) -> &'static [T] {
    let mut errors = SettingsErrors::for_path("");
    let all: Option<Vec<T>> = items.iter().map(|item| read(item, &mut errors)).collect();
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
    /// The items of a list.
    pub const fn items(&self) -> &'static [Value] {
        match self.node {
            Node::List(items, _) => items,
            _ => &[],
        }
    }

    /// Adds an error: the list doesn't have the length of the array.
    pub const fn wrong_length(&self, expected: &'static str, errors: &mut SettingsErrors) {
        self.type_mismatch(Expected::text(expected), errors);
    }
}
