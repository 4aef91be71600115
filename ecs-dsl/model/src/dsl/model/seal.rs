//! [`Seal`]: seals the traits of setters' arguments, so that methods can be added to them.

/// The type of a constant of every sealed trait. It has no public path, so only this crate can implement the trait.
#[derive(Clone, Copy, Debug)]
pub struct Seal;
