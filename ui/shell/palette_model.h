// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QHash>

#include <functional>

/// One thing the command palette can do.
struct PaletteEntry {
    QString id; ///< stable between starts, for ranking by use
    QString icon;
    QString title;
    QString detail = {};
    QString keys = {};
    std::function<void()> run;
};

/// What fits the words typed so far, best first: records found, then what the program itself offers.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Data { IconRole = Qt::UserRole, DetailRole, KeysRole };

    using QAbstractListModel::QAbstractListModel;

    /// What the program offers, and how often this person used each.
    void setOffers(const QList<PaletteEntry> &offers, const QHash<QString, int> &uses);
    void setWords(const QString &words);
    void setRecords(const QList<PaletteEntry> &records);

    [[nodiscard]] const PaletteEntry &entry(int row) const { return m_shown.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// 0: does not fit; more is better. Every word must be found: at the start of the title, of a word in it, or inside.
    [[nodiscard]] static int fit(const QString &title, const QString &words);

private:
    void rebuild();

    QList<PaletteEntry> m_offers;
    QHash<QString, int> m_uses;
    QList<PaletteEntry> m_records;
    QString m_words;
    QList<PaletteEntry> m_shown;
};
