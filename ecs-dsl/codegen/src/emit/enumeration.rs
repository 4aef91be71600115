//! Writes an enumeration: AWS's values, and `Other` for values that the schema doesn't list yet.

use std::fmt::Write as _;

use super::users;
use crate::clash::Named;
use crate::naming::variant;

pub(super) fn write(out: &mut String, named: &Named, values: &[String]) {
    let name = &named.name;
    let variants = variants(values);
    let mut list = String::new();
    let mut arms = String::new();
    for (variant, value) in &variants {
        _ = writeln!(list, "    /// `{value}`.\n    {variant},");
        _ = writeln!(arms, "            Self::{variant} => \"{value}\",");
    }
    _ = writeln!(
        out,
        "
/// `{name}` of {}.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum {name} {{
{list}    /// A value that AWS's schema doesn't list.
    Other(String),
}}

impl {name} {{
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {{
        match self {{
{arms}            Self::Other(other) => other,
        }}
    }}
}}

impl PropertyType for {name} {{
    #[inline]
    fn into_expr(self) -> Expr {{
        self.as_str().to_owned().into()
    }}
}}",
        users(named)
    );
}

/// Variants and values. Of values with the same variant, the first is used.
fn variants(values: &[String]) -> Vec<(String, &str)> {
    let mut variants: Vec<(String, &str)> = Vec::new();
    for value in values {
        if let Some(variant) = variant(value)
            && !variants.iter().any(|(known, _)| *known == variant)
        {
            variants.push((variant, value));
        }
    }
    variants
}

#[cfg(test)]
mod tests {
    #[test]
    fn spellings_of_a_value_are_one_variant() {
        let values = ["HTTP", "http", "*", "TCP_UDP"].map(str::to_owned);
        let expected = [
            ("Http".to_owned(), "HTTP"),
            ("TcpUdp".to_owned(), "TCP_UDP"),
        ];
        assert_eq!(super::variants(&values), expected);
    }
}
