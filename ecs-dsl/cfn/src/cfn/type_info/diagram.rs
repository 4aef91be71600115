//! Facts about diagrams: boxes, and the resources that only connect them.

/// The box of a type.
#[derive(Debug)]
pub struct DiagramNode {
    /// What it is.
    pub kind: DiagramKind,
    /// The second line of the box, if the resource has no `Engine`.
    pub label: &'static str,
    /// Whether the box is omitted if it has no edge.
    pub only_if_linked: bool,
}

/// The kind of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiagramKind {
    /// Starts tasks.
    Trigger,
    /// A load balancer.
    LoadBalancer,
    /// A service.
    Service,
    /// A task; drawn only if a trigger starts it.
    Task,
    /// A queue or a topic.
    Messaging,
    /// A data store.
    Data,
}

impl DiagramNode {
    pub(super) const fn new(kind: DiagramKind, label: &'static str) -> Self {
        Self {
            kind,
            label,
            only_if_linked: matches!(kind, DiagramKind::Trigger | DiagramKind::Task),
        }
    }

    pub(super) const fn only_if_linked(mut self) -> Self {
        self.only_if_linked = true;
        self
    }
}

/// How references lead from a task to data stores through a resource without a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage {
    /// To what it refers to. What it is attached to leads to it.
    Attached,
    /// To what it refers to, and to what is attached to it.
    Through,
}
