//! What a migration runs before: services and workers.

use crate::cfn::Handle;
use crate::dsl::model::seal::Seal;
use crate::dsl::{Service, Worker};

/// A service or worker that waits for a migration.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't wait for a migration",
    label = "not the handle of a service or worker",
    note = "`.before` takes the handle that `stack.add(Service::new(…)…)` or `stack.add(Worker::new(…)…)` returns"
)]
pub trait IntoGatedService {
    #[doc(hidden)]
    const SEAL: Seal;

    /// The service.
    fn into_gated_service(self) -> GatedService;
}

/// A service or worker that waits for a migration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GatedService {
    /// The name of its stack in the program.
    pub(crate) scope: String,
    pub(crate) name: String,
}

impl IntoGatedService for &Handle<Service> {
    const SEAL: Seal = Seal;

    fn into_gated_service(self) -> GatedService {
        GatedService {
            scope: self.scope().to_owned(),
            name: self.name().to_owned(),
        }
    }
}

impl IntoGatedService for &Handle<Worker> {
    const SEAL: Seal = Seal;

    fn into_gated_service(self) -> GatedService {
        GatedService {
            scope: self.scope().to_owned(),
            name: self.name().to_owned(),
        }
    }
}
