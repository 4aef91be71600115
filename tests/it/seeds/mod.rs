//! The rows of the documents that the project was created from: each is asserted by value on the template of the example
//! that carries it.

mod django;
mod orchestration;
mod rows;
mod template;
