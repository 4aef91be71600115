//! `--parameter NAME=VALUE`.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use super::error::CliError;
use crate::assemble::SynthesizedStack;

/// A parameter's value as it was typed. It may be secret: it is never printed.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Setting {
    name: String,
    value: String,
}

impl fmt::Debug for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}=***", self.name)
    }
}

impl FromStr for Setting {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('=') {
            Some((name, value)) if !name.is_empty() => Ok(Self {
                name: name.to_owned(),
                value: value.to_owned(),
            }),
            _ => Err("expected a name and a value, such as `Version=1.2.3`".to_owned()),
        }
    }
}

/// The values for the parameters that the stack has.
pub(super) fn parameters_of(
    stack: &SynthesizedStack,
    settings: &[Setting],
) -> BTreeMap<String, String> {
    let of_stack = settings.iter().filter(|setting| has(stack, &setting.name));
    of_stack
        .map(|setting| (setting.name.clone(), setting.value.clone()))
        .collect()
}

/// Refuses a value for a parameter that none of the stacks has.
pub(super) fn require_known(
    settings: &[Setting],
    stacks: &[&SynthesizedStack],
) -> Result<(), CliError> {
    match settings
        .iter()
        .find(|setting| !stacks.iter().any(|stack| has(stack, &setting.name)))
    {
        None => Ok(()),
        Some(setting) => Err(CliError::UnknownParameter {
            name: setting.name.clone(),
            known: stacks
                .iter()
                .flat_map(|stack| names(stack))
                .map(str::to_owned)
                .collect(),
        }),
    }
}

fn has(stack: &SynthesizedStack, name: &str) -> bool {
    names(stack).any(|known| known == name)
}

fn names(stack: &SynthesizedStack) -> impl Iterator<Item = &str> {
    stack.template.parameters().map(|(id, _)| id.as_str())
}
