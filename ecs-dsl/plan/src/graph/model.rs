//! Boxes and edges, independent of the output syntax.

use std::collections::{BTreeMap, BTreeSet};

/// The source of public traffic. No logical id contains an underscore.
pub(super) const INTERNET: &str = "internet_";

/// The kind of a box, in the order of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Internet,
    Trigger,
    LoadBalancer,
    Service,
    Task,
    Messaging,
    Data,
}

impl Kind {
    /// The heading of the boxes of a kind; none for those without a group.
    pub(super) fn group(self) -> Option<&'static str> {
        match self {
            Self::Internet => None,
            Self::Trigger => Some("Schedules and events"),
            Self::LoadBalancer => Some("Load balancing"),
            Self::Service => Some("Services"),
            Self::Task => Some("Tasks"),
            Self::Messaging => Some("Messaging"),
            Self::Data => Some("Data"),
        }
    }
}

/// A box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node<'a> {
    pub(super) kind: Kind,
    /// The title: the logical id.
    pub(super) title: &'a str,
    /// The kind of resource as text, such as `postgres`.
    pub(super) detail: String,
    /// Whether the box is omitted if it has no edge.
    pub(super) only_if_linked: bool,
}

/// The whole graph.
#[derive(Debug, Default)]
pub(super) struct Graph<'a> {
    nodes: BTreeMap<&'a str, Node<'a>>,
    edges: BTreeMap<(&'a str, &'a str), BTreeSet<String>>,
}

impl<'a> Graph<'a> {
    pub(super) fn add(&mut self, id: &'a str, node: Node<'a>) {
        self.nodes.insert(id, node);
    }

    pub(super) fn node(&self, id: &str) -> Option<&Node<'a>> {
        self.nodes.get(id)
    }

    /// Adds an edge between two existing boxes, with its labels.
    pub(super) fn connect(
        &mut self,
        from: &'a str,
        to: &'a str,
        labels: impl IntoIterator<Item = String>,
    ) {
        if from != to && self.nodes.contains_key(from) && self.nodes.contains_key(to) {
            self.edges.entry((from, to)).or_default().extend(labels);
        }
    }

    pub(super) fn is_connected(&self, from: &str, to: &str) -> bool {
        self.edges.contains_key(&(from, to))
    }

    /// Removes the boxes that are only drawn with an edge.
    pub(super) fn remove_unlinked(&mut self) {
        let linked: BTreeSet<&str> = self
            .edges
            .keys()
            .flat_map(|(from, to)| [*from, *to])
            .collect();
        self.nodes
            .retain(|id, node| !node.only_if_linked || linked.contains(id));
    }

    /// The boxes of each kind, by id.
    pub(super) fn groups(&self) -> BTreeMap<Kind, Vec<(&'a str, &Node<'a>)>> {
        let mut groups: BTreeMap<Kind, Vec<_>> = BTreeMap::new();
        for (id, node) in &self.nodes {
            groups.entry(node.kind).or_default().push((*id, node));
        }
        groups
    }

    /// The edges with their labels, in the order of the boxes.
    pub(super) fn edges(&self) -> Vec<(&'a str, &'a str, String)> {
        let kind = |id: &str| self.nodes.get(id).map(|node| node.kind);
        let mut edges: Vec<_> = self
            .edges
            .iter()
            .map(|((from, to), labels)| (*from, *to, joined(labels)))
            .collect();
        edges.sort_by_key(|(from, to, _)| (kind(from), *from, kind(to), *to));
        edges
    }
}

/// The first labels, separated by commas.
fn joined(labels: &BTreeSet<String>) -> String {
    const SHOWN: usize = 3;
    let mut words: Vec<&str> = labels.iter().take(SHOWN).map(String::as_str).collect();
    if labels.len() > SHOWN {
        words.push("…");
    }
    words.join(", ")
}
