//! Images: which one each container of a deployment runs.
//!
//! The step between the program's template and its plan. A container runs, in this order: the image that the operator gives,
//! the one that was shipped before, as long as the program still names the image that it named then, and the program's. An
//! image of Amazon ECR is pinned to the digest that its tag has now.
//!
//! - [`ImageRequest`]: what the operator and the stage decide.
//! - `choose`: the choice for each container, from the program's template and the deployed one.
//! - `resolve`: looks the tags up in ECR, and writes images with their marks into the template.
//! - [`ImageDecision`]: the result for one container, for the observer.
//!
//! **Invariant:** the deployed template alone records what was shipped. Another deployment keeps it, from any machine.

mod choose;
mod decision;
mod effective;
mod forced;
mod request;
mod resolve;

pub use decision::{ImageDecision, ImageOrigin};
pub use request::{ContainerId, ImageRequest, RequestedImage};
pub use resolve::ResolvedImages;
