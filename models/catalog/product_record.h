// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_queries.h"
#include "models/core/command_slot.h"
#include "models/core/error.h"
#include "models/db/cancel_token.h"
#include "models/db/deliver.h"

#include <QObject>

#include <optional>

class Session;

// The product that is open on a screen: loads it and keeps what is shown true. What is typed into forms goes through a RecordEditor.
// Lives on the window's thread; every answer comes by signal.
class ProductRecord : public QObject
{
    Q_OBJECT
public:
    explicit ProductRecord(Session &session, QObject *parent = nullptr);

    enum class State { Closed,
                       Loading,
                       Ready,
                       Failed };
    Q_ENUM(State)

    void open(const QUuid &id);
    void reload();

    [[nodiscard]] const CatalogQueries &queries() const { return m_queries; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QUuid id() const { return m_id; }
    // What is known, also while it is being loaded again; none before the first answer.
    [[nodiscard]] const std::optional<ProductDetail> &product() const { return m_product; }
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

    [[nodiscard]] bool isBusy() const { return m_busy; }
    // ACTIVE, DRAFT, INACTIVE or ARCHIVED.
    void moveTo(const QString &status);

signals:
    void stateChanged();
    void productChanged();
    void busyChanged(bool busy);
    void moved(const QString &status);
    void actionFailed(const Error &error);

private:
    void setState(State state);

    CatalogQueries m_queries;
    State m_state = State::Closed;
    QUuid m_id;
    std::optional<ProductDetail> m_product;
    std::optional<Error> m_failure;
    Generation m_loads;
    CancelToken m_loading;
    CommandSlot m_moveSlot;
    bool m_busy = false;
};
