//! The secrets and parameters of the program: where they are in the account, whether they exist, and what reads them.
//!
//! - [`Place`]: the name or ARN of one; [`ValueState`]: whether it exists; [`LocatedValue`]: both, with the component.
//! - [`StoredValues`]: those of a stage, with the connection to its account.
//! - [`read_value`]: a value from the terminal or from standard input.
//!
//! **Invariant:** a value is only in a [`SecretText`](crate::deploy::operate::SecretText), from its input to its call.

mod changes;
mod input;
mod located;
mod place;
mod selected;

pub(in crate::cli) use input::{prompt_for_value, read_value};
pub(in crate::cli) use located::{LocatedValue, ValueState};
pub(in crate::cli) use place::Place;
pub(in crate::cli) use selected::{StoredValueSelection, StoredValues};
