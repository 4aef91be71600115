//! Numbers of templates.

use crate::cfn::{Expr, Value};

/// An integral number without a fraction.
#[expect(
    clippy::cast_possible_truncation,
    reason = "only small integral numbers are cast"
)]
pub(super) fn number(value: f64) -> Value<f64> {
    if value.fract() == 0.0 && value.abs() < 1e9 {
        Value::from_expr(Expr::Int(value as i64))
    } else {
        value.into()
    }
}
