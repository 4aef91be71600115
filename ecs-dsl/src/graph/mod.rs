//! The architecture of a template as a picture: who is reached from where, and what runs on what.
//!
//! Not one box per resource: load balancers, services, tasks, data and queues, with the edges that listener rules,
//! security groups, references and roles make between them. [`mermaid`] and [`dot`] write the same picture.
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

/// The picture in [Mermaid](https://mermaid.js.org)'s language, as Markdown on GitHub shows it.
pub fn mermaid(document: &Document) -> String {
    mermaid::write(&drawn(document))
}

/// The picture in the language of [Graphviz](https://graphviz.org).
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
