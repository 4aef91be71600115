//! `--import ID=IDENTIFIER`: existing resources to import into a stack.

use std::str::FromStr;

use crate::assemble::SynthesizedStack;
use crate::cfn::facts;
use crate::cli::error::CliError;
use crate::deploy::ImportedResource;

/// Separates the parts of a compound identifier, as in AWS's Cloud Control API.
const SEPARATOR: char = '|';

/// An `--import` argument: logical id and physical identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Import {
    id: String,
    identifier: String,
}

impl FromStr for Import {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('=') {
            Some((id, identifier)) if !id.is_empty() && !identifier.is_empty() => Ok(Self {
                id: id.to_owned(),
                identifier: identifier.to_owned(),
            }),
            _ => Err(
                "expected a logical id and the identifier of the resource, such as `Logs=/ecs/order`"
                    .to_owned(),
            ),
        }
    }
}

/// Fails unless each import names one resource of one of the stacks, once.
pub(super) fn require_importable(
    imports: &[Import],
    stacks: &[&SynthesizedStack],
) -> Result<(), CliError> {
    for (index, import) in imports.iter().enumerate() {
        let id = &import.id;
        if imports.iter().take(index).any(|earlier| earlier.id == *id) {
            let next = "give it once, with its identifier";
            return Err(refused(import, "it is given twice", next));
        }
        let owners: Vec<_> = stacks.iter().filter(|stack| has(stack, id)).collect();
        match owners.as_slice() {
            [_] => {}
            [] => {
                return Err(CliError::UnknownResource {
                    id: id.clone(),
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

/// The resources to import into this stack.
pub(super) fn imports_of(
    stack: &SynthesizedStack,
    imports: &[Import],
) -> Result<Vec<ImportedResource>, CliError> {
    let of_stack = imports.iter().filter(|import| has(stack, &import.id));
    of_stack.map(|import| imported(stack, import)).collect()
}

/// Splits the identifier by the type's `primaryIdentifier`. The resource must have a `DeletionPolicy`, see
/// [resource import](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/import-resources.html).
fn imported(stack: &SynthesizedStack, import: &Import) -> Result<ImportedResource, CliError> {
    let document = crate::cli::session::document(stack)?;
    let Some(resource) = document.resource(&import.id) else {
        return Err(CliError::UnknownResource {
            id: import.id.clone(),
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
    if resource.body().get("DeletionPolicy").is_none() {
        let why = "it has no `DeletionPolicy`, which CloudFormation requires for imports";
        let next = "call `.retain_on_removal()` on its component, or `.removal_policy(DeletionPolicy::Retain)` on a raw \
                    resource";
        return Err(refused(import, why, next));
    }
    let properties = facts.primary_identifier;
    let parts: Vec<&str> = match properties {
        [_] => vec![import.identifier.as_str()],
        _ => import.identifier.split(SEPARATOR).collect(),
    };
    if parts.len() != properties.len() || parts.iter().any(|part| part.is_empty()) {
        let why = format!(
            "`{type_name}` is identified by {} properties",
            properties.len()
        );
        let all = properties.join(&SEPARATOR.to_string());
        let next = format!("give them all: `--import \"{}={all}\"`", import.id);
        return Err(refused(import, why, next));
    }
    let named = properties.iter().zip(parts);
    let identifier = named
        .map(|(property, part)| ((*property).to_owned(), part.to_owned()))
        .collect();
    Ok(ImportedResource::new(&import.id, type_name, identifier))
}

fn refused(import: &Import, why: impl Into<String>, next: impl Into<String>) -> CliError {
    CliError::NotImportable {
        id: import.id.clone(),
        why: why.into(),
        next: next.into(),
    }
}

fn has(stack: &SynthesizedStack, id: &str) -> bool {
    ids(stack).any(|known| known == id)
}

fn ids(stack: &SynthesizedStack) -> impl Iterator<Item = String> {
    stack
        .template
        .resources()
        .map(|(id, _)| id.as_str().to_owned())
}
