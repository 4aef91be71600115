//! Percentages.

use std::fmt;

/// A percentage. Setters take numbers: `70` and `0.5` are 70 % and half a percent.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Percent(f64);

impl Percent {
    /// The percentage, 70 for 70 %.
    pub const fn value(self) -> f64 {
        self.0
    }

    /// Whether it is a whole number, which some of AWS's properties require.
    pub(crate) fn is_whole(self) -> bool {
        self.0.fract() == 0.0
    }

    /// The integer part; 0 for a negative number or NaN.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates"
    )]
    pub(crate) const fn whole(self) -> u32 {
        self.0 as u32
    }
}

impl From<f64> for Percent {
    fn from(percent: f64) -> Self {
        Self(percent)
    }
}

macro_rules! from_integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Percent {
            fn from(percent: $integer) -> Self {
                Self(percent.into())
            }
        }
    )*};
}

from_integers! { u8 u16 u32 i32 }

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
