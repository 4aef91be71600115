//! Writes the tables.

use std::fmt::Write as _;

use super::method::Form;
use super::rules::Code;
use super::table::{ArgumentRule, MethodRow, MultiSetterRule, Part, Row};

/// The text of the file.
pub fn file(rows: &[Row], codes: &[Code]) -> String {
    let mut out = "//! Written by `cargo run -p ecs-dsl-codegen` from the builders of `ecs-dsl` and the rules that they declare.\n\n\
         use crate::builder::Form::{Constructor, Other, Repeated, Single};\n\
         use crate::builder::Kind::{Float, LiteralText, Number, Range, RangeEnd, Text, Time};\n\
         use crate::builder::{Builder, MultiSetterRule, RuleArgument, method, rule};\n\n\
         /// The builders, sorted by name, with their methods, sorted by name.\n\
         #[rustfmt::skip]\n\
         pub(crate) static BUILDERS: &[Builder] = &[\n"
        .to_owned();
    for row in rows {
        builder(&mut out, row);
    }
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

fn builder(out: &mut String, row: &Row) {
    let Row {
        name, is_component, ..
    } = row;
    let checked = row.checked_if_imported.as_ref();
    let checked = checked.map_or("None".to_owned(), |setters| format!("Some(&{setters:?})"));
    let _ = writeln!(
        out,
        "    Builder {{ name: {name:?}, is_component: {is_component}, checked_if_imported: {checked}, methods: &["
    );
    for MethodRow { name, form, rules } in &row.methods {
        let form = match form {
            Form::Constructor => "Constructor",
            Form::Single => "Single",
            Form::Repeated => "Repeated",
            Form::Other => "Other",
        };
        let rules: Vec<String> = rules.iter().map(argument_rule).collect();
        let rules = rules.join(", ");
        let _ = writeln!(out, "        method({name:?}, {form}, &[{rules}]),");
    }
    let _ = writeln!(out, "    ], rules: &[");
    for rule in &row.rules {
        multi_setter_rule(out, rule);
    }
    let _ = writeln!(out, "    ] }},");
}

fn argument_rule(row: &ArgumentRule) -> String {
    let ArgumentRule { rule, first, kinds } = row;
    format!("rule({rule:?}, {first}, &[{}])", kinds.join(", "))
}

fn multi_setter_rule(out: &mut String, row: &MultiSetterRule) {
    let MultiSetterRule { rule, unless, .. } = row;
    let _ = writeln!(
        out,
        "        MultiSetterRule {{ rule: {rule:?}, unless: {unless:?}, parts: &["
    );
    for part in &row.parts {
        let Part {
            setter,
            of_argument,
            kind,
            default,
        } = part;
        let _ = writeln!(
            out,
            "            RuleArgument {{ setter: {setter:?}, of_argument: {of_argument:?}, kind: {kind}, default: {default:?} }},"
        );
    }
    let _ = writeln!(out, "        ] }},");
}
