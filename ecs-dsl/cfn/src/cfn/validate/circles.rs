//! Dependencies between resources: the order of creation, or the circle that makes it impossible.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{Finding, Kind, Path};
use crate::cfn::{Document, DocumentResource};

/// The dependencies of each resource, by logical id.
pub type Dependencies<'a> = BTreeMap<&'a str, Vec<&'a str>>;

/// The dependencies of the resources of a template.
pub fn dependencies(document: &Document) -> Dependencies<'_> {
    document
        .resources()
        .map(|resource| (resource.id, dependencies_of(document, &resource)))
        .collect()
}

/// The dependencies of a resource: by reference or `DependsOn`.
pub fn dependencies_of<'a>(document: &Document, resource: &DocumentResource<'a>) -> Vec<&'a str> {
    let mut ids: Vec<_> = resource
        .references()
        .iter()
        .map(|reference| reference.id)
        .collect();
    ids.extend(resource.depends_on());
    ids.retain(|id| document.resource(id).is_some());
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Reports every circle, each resource in one of them only.
pub(super) fn check<'a>(document: &'a Document, found: &mut Vec<Finding<'a>>) {
    let dependencies = dependencies(document);
    let mut search = Search {
        dependencies: &dependencies,
        done: BTreeSet::new(),
        path: Vec::new(),
        circles: Vec::new(),
    };
    for id in dependencies.keys() {
        search.visit(id);
    }
    found.extend(search.circles.into_iter().map(|circle| Finding {
        section: "Resources",
        id: circle.first().copied().unwrap_or_default(),
        path: Path::default(),
        kind: Kind::Circle(circle),
    }));
}

/// A depth-first search, without recursion: a chain of dependencies can be as long as the template.
struct Search<'s, 'a> {
    dependencies: &'s Dependencies<'a>,
    done: BTreeSet<&'a str>,
    /// The resources from the first one to the current one, each with the number of its dependencies that are visited.
    path: Vec<(&'a str, usize)>,
    circles: Vec<Vec<&'a str>>,
}

impl<'a> Search<'_, 'a> {
    fn visit(&mut self, first: &'a str) {
        if !self.done.insert(first) {
            return;
        }
        self.path.push((first, 0));
        while let Some((id, visited)) = self.path.last_mut() {
            let next = self.dependencies.get(id).and_then(|all| all.get(*visited));
            *visited += 1;
            match next.copied() {
                None => drop(self.path.pop()),
                Some(next) if self.done.insert(next) => self.path.push((next, 0)),
                Some(next) => {
                    let start = self.path.iter().position(|(id, _)| *id == next);
                    let circle = start.and_then(|start| self.path.get(start..));
                    let ids = circle.map(|circle| circle.iter().map(|(id, _)| *id).collect());
                    self.circles.extend(ids.map(from_smallest));
                }
            }
        }
    }
}

/// The circle, from its first id in alphabetical order.
fn from_smallest(mut circle: Vec<&str>) -> Vec<&str> {
    let smallest = circle.iter().enumerate().min_by_key(|(_, id)| **id);
    let start = smallest.map_or(0, |(index, _)| index);
    circle.rotate_left(start);
    circle
}
