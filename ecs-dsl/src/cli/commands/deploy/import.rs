//! `--import NAME=IDENTIFIER`: existing resources to import into a stack.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::assemble::{SynthesizedComponent, SynthesizedStack};
use crate::cfn::facts;
use crate::cfn::type_info::{DiagramKind, type_info};
use crate::cli::error::CliError;
use crate::cli::operation::risky_changes::{is_main_of_renamed, is_main_resource};
use crate::deploy::ImportedResource;

/// Separates the parts of a compound identifier, as in AWS's Cloud Control API.
const SEPARATOR: char = '|';

/// An `--import` argument: the name of a component or a logical id, and the physical identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Import {
    name: String,
    /// `None` if the template has it.
    identifier: Option<String>,
}

/// The argument as a word of a shell.
impl fmt::Display for Import {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match &self.identifier {
            Some(identifier) => format!("{}={identifier}", self.name),
            None => self.name.clone(),
        };
        let is_plain =
            |letter: char| letter.is_ascii_alphanumeric() || "-_./:=@+,".contains(letter);
        match text.chars().all(is_plain) {
            true => f.write_str(&text),
            false => write!(f, "'{}'", text.replace('\'', r"'\''")),
        }
    }
}

impl FromStr for Import {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let expected = || {
            "expected a component or a logical id, and the identifier of the resource, such as `jobs=https://…` or \
             `Logs=/ecs/order`"
                .to_owned()
        };
        let import = match text.split_once('=') {
            Some((name, identifier)) if !identifier.is_empty() => Self {
                name: name.to_owned(),
                identifier: Some(identifier.to_owned()),
            },
            Some(_) => return Err(expected()),
            None => Self {
                name: text.to_owned(),
                identifier: None,
            },
        };
        (!import.name.is_empty())
            .then_some(import)
            .ok_or_else(expected)
    }
}

/// Fails unless each import names one resource of one of the stacks, once.
pub(super) fn require_importable(
    imports: &[Import],
    stacks: &[&SynthesizedStack],
) -> Result<(), CliError> {
    let mut known: Vec<(String, String)> = Vec::new();
    for import in imports {
        let mut owners = Vec::new();
        for stack in stacks {
            owners.extend(resource_of(stack, import)?.map(|id| (stack.name.clone(), id)));
        }
        match owners.as_slice() {
            [owner] if known.contains(owner) => {
                let next = "give it once, with its identifier";
                return Err(refused(import, "it is given twice", next));
            }
            [owner] => known.push(owner.clone()),
            [] => {
                return Err(CliError::UnknownResource {
                    id: import.name.clone(),
                    known: stacks.iter().flat_map(|stack| ids(stack)).collect(),
                });
            }
            _ => {
                let why = "several stacks have a resource with this id";
                return Err(refused(import, why, "select the stack with `--stack NAME`"));
            }
        }
    }
    Ok(())
}

/// The flags that another `deploy` needs, by stack.
pub(super) fn import_flags(
    imports: &[Import],
    stacks: &[&SynthesizedStack],
) -> Result<BTreeMap<String, String>, CliError> {
    let mut flags: BTreeMap<String, String> = BTreeMap::new();
    for import in imports {
        for stack in stacks {
            if resource_of(stack, import)?.is_some() {
                let flags = flags.entry(stack.name.clone()).or_default();
                flags.push_str(&format!(" --import {import}"));
            }
        }
    }
    Ok(flags)
}

/// The logical id of the resource that the import names in this stack: by its id, or as the main resource of a component.
///
/// That is the only one of the component, the one whose name the others begin with (a queue, and not its policy), the only one
/// that diagrams show (a database, and not its secret), or the only stateful one.
fn resource_of(stack: &SynthesizedStack, import: &Import) -> Result<Option<String>, CliError> {
    let mut main = Vec::new();
    for (id, resource) in stack.template.resources() {
        if id.as_str() == import.name {
            return Ok(Some(import.name.clone()));
        }
        let type_name = resource.type_name();
        let is_main_of_renamed = |component: &SynthesizedComponent| {
            component.name == import.name && is_main_of_renamed(component, id.as_str(), type_name)
        };
        if is_main_resource(id.as_str(), type_name, &import.name)
            || stack.components.iter().any(is_main_of_renamed)
        {
            main.push((id.to_string(), type_name.to_owned()));
        }
    }
    main.sort_by_key(|(id, _)| id.len());
    if let [(first, _), others @ ..] = main.as_slice()
        && others
            .iter()
            .all(|(other, _)| other.starts_with(first.as_str()))
    {
        return Ok(Some(first.clone()));
    }
    // A task definition is drawn too, but each deployment creates another one.
    let is_drawn = |type_name: &str| {
        let node = type_info(type_name).and_then(|info| info.diagram.as_ref());
        node.is_some_and(|node| node.kind != DiagramKind::Task)
    };
    let is_stateful = |type_name: &str| facts(type_name).is_some_and(|facts| facts.stateful);
    let only = |is: &dyn Fn(&str) -> bool| {
        let mut candidates = main.iter().filter(|(_, type_name)| is(type_name));
        let first = candidates.next().map(|(id, _)| id.clone());
        first.filter(|_| candidates.next().is_none())
    };
    match only(&is_drawn).or_else(|| only(&is_stateful)) {
        Some(id) => Ok(Some(id)),
        None if main.is_empty() => Ok(None),
        None => {
            let ids: Vec<_> = main.into_iter().map(|(id, _)| id).collect();
            let next = format!("give the logical id of one: {}", ids.join(", "));
            Err(refused(import, "several resources have this name", next))
        }
    }
}

/// The resources to import into this stack.
pub(super) fn imports_of(
    stack: &SynthesizedStack,
    imports: &[Import],
) -> Result<Vec<ImportedResource>, CliError> {
    let mut found = Vec::new();
    for import in imports {
        if let Some(id) = resource_of(stack, import)? {
            found.push(imported(stack, import, &id)?);
        }
    }
    Ok(found)
}

/// Splits the identifier by the type's `primaryIdentifier`, or reads it from the template. The engine adds the `DeletionPolicy` that
/// CloudFormation requires, see
/// [resource import](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/import-resources.html).
fn imported(
    stack: &SynthesizedStack,
    import: &Import,
    id: &str,
) -> Result<ImportedResource, CliError> {
    let document = crate::cli::session::document(stack)?;
    let Some(resource) = document.resource(id) else {
        return Err(CliError::UnknownResource {
            id: import.name.clone(),
            known: ids(stack).collect(),
        });
    };
    let type_name = resource.type_name;
    let Some(facts) = facts(type_name) else {
        let why = format!("the identifier of `{type_name}` is unknown");
        let next = "import it with `aws cloudformation create-change-set --change-set-type IMPORT` if CloudFormation \
                    supports the type; custom resources can't be imported";
        return Err(refused(import, why, next));
    };
    let properties = facts.primary_identifier;
    let Some(identifier) = &import.identifier else {
        let values = properties.iter().map(|name| resource.text(name));
        let values: Option<Vec<&str>> = values.collect();
        let Some(values) = values.filter(|values| !values.is_empty()) else {
            let why = format!("the template has no name for this `{type_name}`");
            let all = properties.join(&SEPARATOR.to_string());
            let next = format!(
                "give its identifier: `--import \"{}={all}\"`; `aws cloudcontrol list-resources --type-name {type_name}` \
                 lists those that exist",
                import.name
            );
            return Err(refused(import, why, next));
        };
        let named = properties.iter().zip(values);
        let identifier = named.map(|(name, value)| ((*name).to_owned(), value.to_owned()));
        return Ok(ImportedResource::new(id, type_name, identifier.collect()));
    };
    let parts: Vec<&str> = match properties {
        [_] => vec![identifier.as_str()],
        _ => identifier.split(SEPARATOR).collect(),
    };
    if parts.len() != properties.len() || parts.iter().any(|part| part.is_empty()) {
        let why = format!(
            "`{type_name}` is identified by {} properties",
            properties.len()
        );
        let all = properties.join(&SEPARATOR.to_string());
        let next = format!("give them all: `--import \"{}={all}\"`", import.name);
        return Err(refused(import, why, next));
    }
    let named = properties.iter().zip(parts);
    let identifier = named
        .map(|(property, part)| ((*property).to_owned(), part.to_owned()))
        .collect();
    Ok(ImportedResource::new(id, type_name, identifier))
}

fn refused(import: &Import, why: impl Into<String>, next: impl Into<String>) -> CliError {
    CliError::NotImportable {
        id: import.name.clone(),
        why: why.into(),
        next: next.into(),
    }
}

fn ids(stack: &SynthesizedStack) -> impl Iterator<Item = String> {
    stack
        .template
        .resources()
        .map(|(id, _)| id.as_str().to_owned())
}
