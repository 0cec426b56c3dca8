// Values, ids and errors are part of the public face.
@_exported public import CygnetCore
