//! Writes the file around the rows.

use std::fmt::Write as _;

use super::rules::Code;

/// The text of the file.
pub fn file(rows: &str, codes: &[Code]) -> String {
    let mut out = "//! Written by `cargo run -p ecs-dsl-codegen` from the builders of `ecs-dsl` and the rules that they declare.\n\n\
         use crate::builder::Form::{Constructor, Other, Repeated, Single};\n\
         use crate::builder::Kind::{Float, LiteralText, Number, Range, RangeEnd, Text, Time};\n\
         use crate::builder::{ArgumentRule, Builder, Method, MultiSetterRule, RuleArgument};\n\n\
         /// The builders, sorted by name, with their methods, sorted by name.\n\
         #[rustfmt::skip]\n\
         pub(crate) static BUILDERS: &[Builder] = &[\n"
        .to_owned();
    out.push_str(rows);
    out.push_str("];\n\n/// The rules that the macros report by themselves.\npub(crate) mod codes {\n    use crate::rule::Rule;\n\n");
    for Code {
        code,
        constant,
        slug,
    } in codes
    {
        let _ = writeln!(
            out,
            "    #[rustfmt::skip]\n    pub(crate) const {constant}: Rule = Rule {{ code: {code:?}, slug: {slug:?} }};"
        );
    }
    out.push_str("}\n");
    out
}
