//! The partial evaluator of CloudFormation's [intrinsic functions].
//!
//! An [`Evaluator`] computes the value of an expression as far as its [`Environment`] knows what the expression refers to.
//! What has no value is [`Unknown`], with the reason.
//!
//! - [`Evaluator::value`] and [`Evaluator::text`]: the whole value, or why it is unknown.
//! - [`Evaluator::partial`]: the value with the unknown functions left in it.
//! - [`Evaluator::simplified`]: the same, in one form for all expressions with one meaning.
//! - [`Evaluator::text_parts`]: a text with unknown parts.
//!
//! **Invariant:** each function is implemented here and nowhere else. `plan`, `cost` and `deploy` implement [`Environment`];
//! [`cases`] is the table of expressions that each of them is tested with.
//!
//! [intrinsic functions]: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html

#[doc(hidden)]
pub mod cases;
mod cidr;
mod conditions;
mod environment;
mod evaluator;
mod expression;
mod functions;
mod pseudo_parameters;
mod scalar;
mod simplify;
mod substitution;
#[cfg(test)]
mod tests;
mod text;
mod unknown;

pub use environment::{
    Environment, TemplateAlone, is_list_parameter, is_no_echo, is_ssm, parameter_value,
};
pub use evaluator::Evaluator;
pub use expression::{function, items, referred};
pub use pseudo_parameters::PseudoParameters;
pub use scalar::{as_text, text_of};
pub use substitution::{Placeholder, placeholders};
pub use text::Part;
pub use unknown::Unknown;
