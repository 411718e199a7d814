#include "shell/motion_setting.hpp"

#include <dbus/dbus.h>

#include <memory>
#include <optional>
#include <string>

namespace dateline::shell {

namespace {

struct CloseConnection {
  void operator()(DBusConnection* connection) const {
    dbus_connection_close(connection);
    dbus_connection_unref(connection);
  }
};
struct FreeMessage {
  void operator()(DBusMessage* message) const { dbus_message_unref(message); }
};
using Connection = std::unique_ptr<DBusConnection, CloseConnection>;
using Message = std::unique_ptr<DBusMessage, FreeMessage>;

/// A setting as a number: booleans are 0 or 1. The portal wraps values in one or two variants.
std::optional<double> numberIn(DBusMessage* reply) {
  DBusMessageIter at;
  if (dbus_message_iter_init(reply, &at) == FALSE) return std::nullopt;
  while (dbus_message_iter_get_arg_type(&at) == DBUS_TYPE_VARIANT) {
    DBusMessageIter inner;
    dbus_message_iter_recurse(&at, &inner);
    at = inner;
  }
  switch (dbus_message_iter_get_arg_type(&at)) {
    case DBUS_TYPE_BOOLEAN: {
      dbus_bool_t value = FALSE;
      dbus_message_iter_get_basic(&at, &value);
      return value != FALSE ? 1.0 : 0.0;
    }
    case DBUS_TYPE_UINT32: {
      dbus_uint32_t value = 0;
      dbus_message_iter_get_basic(&at, &value);
      return value;
    }
    case DBUS_TYPE_STRING: {
      const char* value = "";
      dbus_message_iter_get_basic(&at, &value);
      char* end = nullptr;
      const double number = std::strtod(value, &end);
      return end != value ? std::optional(number) : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

std::optional<double> setting(DBusConnection* connection, const char* space, const char* key) {
  constexpr int timeoutMs = 300;  // a window waits for it
  const Message call(dbus_message_new_method_call("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                                                  "org.freedesktop.portal.Settings", "Read"));
  if (!call) return std::nullopt;
  dbus_message_append_args(call.get(), DBUS_TYPE_STRING, &space, DBUS_TYPE_STRING, &key, DBUS_TYPE_INVALID);
  const Message reply(dbus_connection_send_with_reply_and_block(connection, call.get(), timeoutMs, nullptr));
  return reply ? numberIn(reply.get()) : std::nullopt;
}

}  // namespace

bool systemReducesMotion() {
  const Connection connection(dbus_bus_get_private(DBUS_BUS_SESSION, nullptr));
  if (!connection) return false;
  dbus_connection_set_exit_on_disconnect(connection.get(), FALSE);
  if (setting(connection.get(), "org.freedesktop.appearance", "reduced-motion") == 1.0) return true;
  if (setting(connection.get(), "org.gnome.desktop.interface", "enable-animations") == 0.0) return true;
  return setting(connection.get(), "org.kde.kdeglobals.KDE", "AnimationDurationFactor") == 0.0;
}

}  // namespace dateline::shell
