//! Renames: which components and resources keep the names that they have in the deployed stack.
//!
//! A program states a rename with `.renamed_from`, until the command `lock` has recorded it in `ecs-dsl.lock`. Both together
//! give a component its *kept* name, from which its resources get their logical ids and physical names.
//!
//! **Invariant:** the template of a program after a rename has the same text as before.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::cfn::LogicalId;
use crate::dsl::{Entry, Stack};

/// The renames of one stack: from a component in the program (`service orders`), or a logical id
/// (`logical id OrdersQueue`), to the name that it keeps.
pub type LockedRenames = BTreeMap<String, String>;

/// The logical id of one resource that the program renames.
#[derive(Clone, Debug)]
pub(crate) struct RenamedId {
    /// The id that the resource has in the program.
    pub(crate) id: LogicalId,
    /// The id that it has in the deployed stack.
    pub(crate) old: LogicalId,
}

/// The key of a component in the lock file.
fn component_key(kind: &str, name: &str) -> String {
    format!("{kind} {name}")
}

/// The key of a logical id in the lock file.
pub(crate) fn id_key(id: &str) -> String {
    format!("logical id {id}")
}

impl Stack {
    /// Gives a component the name that it keeps, if it is renamed. Called again, it changes nothing.
    pub(crate) fn keep_name(&self, component: &mut impl Entry) {
        let record = component.record();
        if record.program_name.is_some() {
            return;
        }
        let locked = |name: &str| {
            let key = component_key(component.kind(), name);
            self.locked_renames
                .get(&key)
                .map(|kept| kept.as_str().into())
        };
        let kept: Option<Arc<str>> = match &record.renamed_from {
            Some(old) => Some(locked(old).unwrap_or_else(|| old.value.clone())),
            None => locked(component.name()),
        };
        if let Some(kept) = kept {
            component.keep_name(kept);
        }
    }

    /// The components that keep other names, for the lock file.
    pub(crate) fn renamed_components(&self) -> impl Iterator<Item = (String, String)> {
        let entries = self.components.iter().filter_map(|spec| spec.entry());
        let renamed = entries.filter(|entry| entry.name() != entry.program_name());
        renamed.map(|entry| {
            let key = component_key(entry.kind(), entry.program_name());
            (key, entry.name().to_string())
        })
    }
}
