//! The requirements of the examples: each has a test that asserts its values on the example's template.

mod coverage;
mod django;
mod events;
mod images;
mod network;
mod operating;
mod orchestration;
mod pipelines;
mod scaling;
mod tasks;
mod template;
mod vahanhelp;
