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

/// The possible names of each class, best first, and the current choice.
struct Candidates<'a> {
    names: Vec<&'a [String]>,
    levels: Vec<usize>,
}

/// The name of each class; empty for unused ones.
pub(super) fn for_classes(
    module: &Module,
    members: &[Vec<&Nested>],
    used: &BTreeSet<usize>,
) -> Result<Vec<String>, Error> {
    let mut taken: BTreeSet<&str> = TAKEN.into_iter().collect();
    taken.extend(
        module
            .resources
            .iter()
            .map(|resource| resource.name.as_str()),
    );
    let mut candidates = Candidates::new(members);
    loop {
        let classes_by_name = candidates.by_name(used);
        let is_free = |name: &str, classes: &[usize]| classes.len() == 1 && !taken.contains(name);
        let ambiguous = classes_by_name
            .iter()
            .filter(|(name, classes)| !is_free(name, classes));
        let retry: Vec<usize> = ambiguous
            .flat_map(|(_, classes)| classes.iter().copied())
            .collect();
        if retry.is_empty() {
            break;
        }
        for class in retry {
            candidates.advance(class, module)?;
        }
    }
    let name = |class| {
        if used.contains(&class) {
            candidates.name(class).to_owned()
        } else {
            String::new()
        }
    };
    Ok((0..members.len()).map(name).collect())
}

impl<'a> Candidates<'a> {
    fn new(members: &[Vec<&'a Nested>]) -> Self {
        let names = |members: &Vec<&'a Nested>| {
            members
                .first()
                .map_or(&[][..], |nested| nested.names.as_slice())
        };
        Self {
            names: members.iter().map(names).collect(),
            levels: vec![0; members.len()],
        }
    }

    fn name(&self, class: usize) -> &'a str {
        let level = self.levels.get(class).copied().unwrap_or_default();
        let names: &'a [String] = self.names.get(class).copied().unwrap_or_default();
        names.get(level).map(String::as_str).unwrap_or_default()
    }

    fn by_name(&self, used: &BTreeSet<usize>) -> BTreeMap<&'a str, Vec<usize>> {
        let mut classes: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for class in used {
            classes.entry(self.name(*class)).or_default().push(*class);
        }
        classes
    }

    /// Advances to the next name, if there is one.
    fn advance(&mut self, class: usize, module: &Module) -> Result<(), Error> {
        let name = self.name(class);
        let last = self
            .names
            .get(class)
            .is_none_or(|names| names.last().is_none_or(|last| last == name));
        match self.levels.get_mut(class) {
            Some(level) if !last => *level += 1,
            _ => {
                return Err(Error::Clash {
                    module: module.name.clone(),
                    name: name.to_owned(),
                });
            }
        }
        Ok(())
    }
}
