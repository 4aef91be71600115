//! [`ImageRequest`]: what the operator and the stage decide about images.

use std::collections::BTreeMap;

/// A container of a template: the logical id of its task definition, and its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ContainerId {
    /// The logical id of the task definition.
    pub definition: String,
    /// The name of the container.
    pub container: String,
}

/// What the operator and the stage decide about the images of a deployment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ImageRequest {
    /// The containers by which the operator names images, and the images given for them.
    pub containers: BTreeMap<ContainerId, RequestedImage>,
    /// Whether images of Amazon ECR are pinned to the digest that their tag has.
    pub pin: bool,
    /// Whether the template is that of an earlier deployment, whose images are deployed as they are.
    pub exact: bool,
    /// Whether services start new tasks even if nothing else changes.
    pub force_new_deployment: bool,
}

/// What is requested for a container.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RequestedImage {
    /// The operator's name of the container: `order`, or `order/proxy`.
    pub name: String,
    /// The tag, the digest, or both, to ship in place of the program's.
    pub given: Option<String>,
    /// The tag, the digest, or both, of an image that the program builds: it replaces what the template has, and counts as the
    /// program's own. It is known before the deployment, and changes when the image does.
    pub built: Option<String>,
}

impl RequestedImage {
    /// A container that the operator calls `name`, without an image of its own.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }
}

impl ImageRequest {
    /// The operator's name of a container; its ids if the program has none for it.
    pub(super) fn name(&self, id: &ContainerId) -> String {
        match self.containers.get(id) {
            Some(requested) => requested.name.clone(),
            None => format!("{}/{}", id.definition, id.container),
        }
    }
}
