//! Writes `cfn/type_names.rs`: the names of the types as constants.

use std::fmt::Write as _;

use crate::emit::FIRST_LINE;
use crate::model::Module;
use crate::naming::words;

/// The text of the file.
pub fn file(modules: &[Module]) -> String {
    let mut out = format!(
        "//! {FIRST_LINE}\n//!\n//! The names of the resource types, one module per service.\n\n\
         #![allow(missing_docs, reason = \"a name says what it is\")]\n"
    );
    for module in modules {
        _ = writeln!(out, "\npub mod {} {{", module.name);
        for resource in &module.resources {
            let name = &resource.type_name;
            let kind = name.rsplit("::").next().unwrap_or_default();
            let constant = words(kind).join("_").to_uppercase();
            _ = writeln!(out, "    pub const {constant}: &str = \"{name}\";");
        }
        out.push_str("}\n");
    }
    out
}
