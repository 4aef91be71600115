//! Chooses the name of each class.

use std::collections::{BTreeMap, BTreeSet};

use crate::Error;
use crate::model::{Module, Nested};

/// Names that the generated code uses.
const TAKEN: [&str; 19] = [
    "Clone",
    "Debug",
    "Expr",
    "From",
    "Handle",
    "Into",
    "Json",
    "List",
    "Map",
    "Option",
    "PartialEq",
    "PropertyType",
    "ResourceType",
    "Result",
    "SecretRef",
    "Self",
    "String",
    "Value",
    "Vec",
];

/// The name of each class; empty for unused ones.
pub(super) fn for_classes(
    module: &Module,
    members: &[Vec<&Nested>],
    used: &BTreeSet<usize>,
) -> Result<Vec<String>, Error> {
    let mut taken: BTreeSet<&str> = TAKEN.into_iter().collect();
    let resources = module.resources.iter();
    taken.extend(resources.map(|resource| resource.name.as_str()));
    // The possible names of each used class, best first.
    let mut names: BTreeMap<usize, &[String]> = BTreeMap::new();
    for class in used {
        let nested = members.get(*class).and_then(|members| members.first());
        names.extend(nested.map(|nested| (*class, &nested.names[..])));
    }
    loop {
        let mut classes: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (class, names) in &names {
            let name = names.first().map_or("", String::as_str);
            classes.entry(name).or_default().push(*class);
        }
        classes.retain(|name, classes| classes.len() > 1 || taken.contains(name));
        if classes.is_empty() {
            break;
        }
        for class in classes.into_values().flatten() {
            if let Some(left) = names.get(&class).copied() {
                names.insert(class, rest(left, module)?);
            }
        }
    }
    let name = |class| Some(names.get(&class)?.first()?.clone());
    let all = (0..members.len()).map(|class| name(class).unwrap_or_default());
    Ok(all.collect())
}

/// The names after the first, which is ambiguous.
fn rest<'a>(names: &'a [String], module: &Module) -> Result<&'a [String], Error> {
    match names {
        [_, rest @ ..] if !rest.is_empty() => Ok(rest),
        _ => Err(Error::Clash {
            module: module.name.clone(),
            name: names.first().cloned().unwrap_or_default(),
        }),
    }
}
