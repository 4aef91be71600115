//! The architecture of a template as a graph.
//!
//! Not all resources have a box: only load balancers, services, tasks, data stores and queues, with edges from listener
//! rules, security groups, references and roles. [`mermaid`] and [`dot`] render the same graph.
//!
//! **Invariant:** the same template gives the same text.

mod dot;
mod links;
mod mermaid;
mod nodes;
mod picture;
mod routes;
mod security;

use crate::cfn::Document;

use picture::Picture;

/// The graph in the syntax of [Mermaid](https://mermaid.js.org), which GitHub renders in Markdown.
pub fn mermaid(document: &Document) -> String {
    mermaid::write(&drawn(document))
}

/// The graph in the syntax of [Graphviz](https://graphviz.org).
pub fn dot(document: &Document) -> String {
    dot::write(&drawn(document))
}

fn drawn(document: &Document) -> Picture<'_> {
    let mut picture = nodes::placed(document);
    routes::draw(document, &mut picture);
    security::draw(document, &mut picture);
    links::draw(document, &mut picture);
    picture.tidy();
    picture
}

#[cfg(test)]
mod tests;
